/** Enriched records into PostgreSQL: idempotent, set-based, safe beside other writers. */
@NullMarked
package io.broadsheet.query.catalog.store;

import org.jspecify.annotations.NullMarked;
