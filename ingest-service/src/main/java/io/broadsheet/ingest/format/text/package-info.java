/** Bytes into text: what a file is encoded in, its lines, and the characters that never leave this service. */
@NullMarked
package io.broadsheet.ingest.format.text;

import org.jspecify.annotations.NullMarked;
