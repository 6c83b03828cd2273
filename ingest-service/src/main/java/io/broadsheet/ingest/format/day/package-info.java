/** The day that a dump lists its papers under, and where its year comes from. */
@NullMarked
package io.broadsheet.ingest.format.day;

import org.jspecify.annotations.NullMarked;
