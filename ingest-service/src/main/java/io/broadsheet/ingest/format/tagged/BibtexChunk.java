package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Position;

/**
 * What stands from one {@code @} to the brace that closes it.
 *
 * @param type in lower case
 * @param body between the outer braces
 * @param source as it stands in the file, or its beginning
 */
record BibtexChunk(Position position, String type, String body, End end, String source) {

    /** How it ended. */
    enum End {
        WHOLE,
        /** The next entry begins before the brace that closes it, or the file ends there. */
        UNTERMINATED,
        TOO_LARGE
    }
}
