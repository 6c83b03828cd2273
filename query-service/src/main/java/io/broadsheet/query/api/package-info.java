/** What the HTTP interface under {@code /v1} has in common: pages, cursors, limits and problems. */
@NullMarked
package io.broadsheet.query.api;

import org.jspecify.annotations.NullMarked;
