package io.broadsheet.ingest.format.tagged;

import java.util.List;

/**
 * A tag and its value.
 *
 * @param text lines as they were continued, without the blanks at their ends
 */
record Field(String tag, String text) {

    /** Where each line is a value of its own. */
    List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
