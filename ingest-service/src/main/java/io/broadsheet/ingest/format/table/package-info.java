/** Dumps that are tables: comma, tab or semicolon separated values below a line of column names. Plain Java. */
@NullMarked
package io.broadsheet.ingest.format.table;

import org.jspecify.annotations.NullMarked;
