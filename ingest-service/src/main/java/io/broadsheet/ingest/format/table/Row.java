package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.text.Line;

/**
 * The text of one row, of several lines where a quoted field has line ends in it.
 *
 * @param first the row's first line
 * @param lines how many there are
 */
record Row(Line first, String text, int lines) {

    static Row of(Line line) {
        return new Row(line, line.text(), 1);
    }

    Position position() {
        return Position.at(first.number(), first.offset());
    }
}
