/**
 * What a file is packed in: compressions and archives, read as streams and within bounds. Plain Java; names of entries are
 * words in a report here, never paths.
 */
@NullMarked
package io.broadsheet.ingest.unpack;

import org.jspecify.annotations.NullMarked;
