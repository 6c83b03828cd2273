/** The merging rules, free of frameworks: which sightings are one paper, and what that paper's fields are. */
@NullMarked
package io.broadsheet.query.catalog.merge;

import org.jspecify.annotations.NullMarked;
