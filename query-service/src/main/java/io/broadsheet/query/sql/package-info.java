/** Statements over whole sets of rows, and what their failures mean. */
@NullMarked
package io.broadsheet.query.sql;

import org.jspecify.annotations.NullMarked;
