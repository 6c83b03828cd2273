package io.broadsheet.query.web;

import io.broadsheet.query.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text and whether they are to be shown marked.
 *
 * @param why what a reader is told of the mark
 */
public record Piece(String text, boolean marked, @Nullable String why) {

    static List<Piece> plain(String text) {
        return List.of(new Piece(text, false, null));
    }

    static List<Piece> of(Highlight highlight) {
        return cut(
                highlight.text(),
                highlight.spans().stream()
                        .map(span -> new Mark(span.start(), span.end(), null))
                        .toList());
    }

    /** The text with marks, which are in order and do not overlap. */
    static List<Piece> cut(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            add(pieces, text.substring(at, mark.start()), false, null);
            add(pieces, text.substring(mark.start(), mark.end()), true, mark.why());
            at = mark.end();
        }
        add(pieces, text.substring(at), false, null);
        return pieces;
    }

    /** Where to mark a text, in UTF-16 units. */
    record Mark(int start, int end, @Nullable String why) {}

    private static void add(List<Piece> pieces, String text, boolean marked, @Nullable String why) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked, why));
        }
    }
}
