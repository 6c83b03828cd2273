/** What a run of the bench came to: one JSON object, and the same for the eye. */
@NullMarked
package io.broadsheet.bench.report;

import org.jspecify.annotations.NullMarked;
