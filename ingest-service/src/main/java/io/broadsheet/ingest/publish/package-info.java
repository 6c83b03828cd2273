/** The events of papers.parsed.v1 and papers.rejected.v1, and their way to the broker. */
@NullMarked
package io.broadsheet.ingest.publish;

import org.jspecify.annotations.NullMarked;
