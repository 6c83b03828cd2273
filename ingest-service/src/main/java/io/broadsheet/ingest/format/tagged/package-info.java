/** Reference managers' files: BibTeX, and those in which each line starts with a tag. */
@NullMarked
package io.broadsheet.ingest.format.tagged;

import org.jspecify.annotations.NullMarked;
