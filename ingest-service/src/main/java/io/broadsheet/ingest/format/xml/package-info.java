/**
 * Dumps in XML. Plain Java.
 *
 * <p>{@link io.broadsheet.ingest.format.xml.Cutter} cuts a document of any size into its records by their tags, so that each
 * record is parsed (by Woodstox, without DTD and entities) alone: a broken, huge or bottomless record costs itself only. It
 * leaves out what no record needs, such as an article's body, before that counts towards the record's size.
 */
@NullMarked
package io.broadsheet.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
