/** One real PostgreSQL server from unpacked binaries. */
@NullMarked
package io.broadsheet.local.database;

import org.jspecify.annotations.NullMarked;
