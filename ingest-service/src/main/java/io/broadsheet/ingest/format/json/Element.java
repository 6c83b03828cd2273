package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.Position;

/**
 * One record's text as it was cut out of a file.
 *
 * @param text the whole record, or the beginning of one that is too large
 */
record Element(long line, long offset, String text, End end) {

    /** How the record's text ends. */
    enum End {
        WHOLE,
        TOO_LARGE,
        FILE_ENDED
    }

    Position position() {
        return Position.at(line, offset);
    }
}
