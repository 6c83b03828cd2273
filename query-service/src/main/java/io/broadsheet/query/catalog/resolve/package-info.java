/** Which guises are one paper: found out after they are stored, by one process at a time. */
@NullMarked
package io.broadsheet.query.catalog.resolve;

import org.jspecify.annotations.NullMarked;
