package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.Position;
import java.util.List;

/**
 * One element as it was cut out of a document.
 *
 * @param name without prefix
 * @param text the whole element, or the beginning of one that is too large; empty for a container
 * @param outer the elements around it, from the root inwards
 */
record Piece(String name, Position position, String text, End end, List<Open> outer) {

    /** How an element's text ends. */
    enum End {
        WHOLE,
        /** Another one begins, or the one around it ends, before this one does. */
        UNCLOSED,
        TOO_LARGE,
        TOO_DEEP,
        FILE_ENDED,
        /** A container of contexts without a record: the last of the elements around. */
        CONTAINER
    }
}
