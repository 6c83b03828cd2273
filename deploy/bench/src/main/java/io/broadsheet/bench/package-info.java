/** Measures the whole system: a generated corpus, the launcher, and what its stages do with it. */
@NullMarked
package io.broadsheet.bench;

import org.jspecify.annotations.NullMarked;
