/** Where tracing is on: what the steps of the catalogue add to the traces of the dumps they work for. */
@NullMarked
package io.broadsheet.query.trace;

import org.jspecify.annotations.NullMarked;
