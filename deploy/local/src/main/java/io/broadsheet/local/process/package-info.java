/** Child processes that end with us, however we end, and that never run twice over one folder. */
@NullMarked
package io.broadsheet.local.process;

import org.jspecify.annotations.NullMarked;
