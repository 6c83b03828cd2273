package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.text.Line;

/**
 * A line of text that is to get a role.
 *
 * @param line trimmed, not blank
 * @param maybeFurniture whether its words are those of navigation and counters
 * @param afterGap whether something else, most often a blank line, stands between it and the line before
 */
record PageLine(Line line, LineShape shape, boolean maybeFurniture, boolean afterGap) {

    static PageLine of(Line line, boolean maybeFurniture, boolean afterGap) {
        return new PageLine(line, LineShape.of(line.text()), maybeFurniture, afterGap);
    }

    String text() {
        return line.text();
    }
}
