/**
 * How files become dumps: the inbox and the claims on its files, the steps of processing one, and what is left beside it when
 * it is done. {@link DumpProcessor} has the order that makes a crash harmless anywhere.
 */
@NullMarked
package io.broadsheet.ingest.source;

import org.jspecify.annotations.NullMarked;
