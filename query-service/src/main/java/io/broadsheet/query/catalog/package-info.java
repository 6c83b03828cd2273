/** The catalogue in PostgreSQL: sightings, the papers they make up, and their way to {@code papers.catalog.v1}. */
@NullMarked
package io.broadsheet.query.catalog;

import org.jspecify.annotations.NullMarked;
