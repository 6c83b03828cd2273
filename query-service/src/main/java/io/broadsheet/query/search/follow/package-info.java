/** Keeps the index of this process up to date with {@code papers.catalog.v1}. */
@NullMarked
package io.broadsheet.query.search.follow;

import org.jspecify.annotations.NullMarked;
