/**
 * Dumps in JSON, one record a line or one document, and in Python's literals that pass for JSON. Plain Java.
 *
 * <p>{@link io.broadsheet.ingest.format.json.ElementReader} cuts a document of any size into its records, so that each record
 * is parsed (by Jackson) alone: a broken, huge or bottomless record costs itself only.
 */
@NullMarked
package io.broadsheet.ingest.format.json;

import org.jspecify.annotations.NullMarked;
