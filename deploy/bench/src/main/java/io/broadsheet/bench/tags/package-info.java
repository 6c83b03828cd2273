/** How well records are tagged: key phrases against the authors' own, beside yardsticks; links; the gold set; speed. */
@NullMarked
package io.broadsheet.bench.tags;

import org.jspecify.annotations.NullMarked;
