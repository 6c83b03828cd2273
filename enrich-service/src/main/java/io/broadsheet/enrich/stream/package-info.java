/** The Kafka edge: {@code papers.parsed.v1} in batches to {@code papers.enriched.v1} and, what is poison, to {@code papers.rejected.v1}. */
@NullMarked
package io.broadsheet.enrich.stream;

import org.jspecify.annotations.NullMarked;
