/** The measurements: the load from file to searchable, dumps into an idle system, and searches under a steady load. */
@NullMarked
package io.broadsheet.bench.measure;

import org.jspecify.annotations.NullMarked;
