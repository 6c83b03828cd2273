/** The whole system as its users meet it: one launcher, one folder, HTTP. */
@NullMarked
package io.broadsheet.e2e;

import org.jspecify.annotations.NullMarked;
