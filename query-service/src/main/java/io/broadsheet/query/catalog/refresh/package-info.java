/** The outbox: canonical papers made anew from their sightings, on their way to {@code papers.catalog.v1}. */
@NullMarked
package io.broadsheet.query.catalog.refresh;

import org.jspecify.annotations.NullMarked;
