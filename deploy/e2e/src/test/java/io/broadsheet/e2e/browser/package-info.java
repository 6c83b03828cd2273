/** The pages as people meet them: in a real browser, Debian's Chromium, on the whole system. */
@NullMarked
package io.broadsheet.e2e.browser;

import org.jspecify.annotations.NullMarked;
