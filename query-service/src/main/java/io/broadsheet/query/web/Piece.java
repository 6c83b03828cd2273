package io.broadsheet.query.web;

import io.broadsheet.query.search.Highlight;
import java.util.ArrayList;
import java.util.List;

/** Words of a text and whether they are to be shown marked. */
public record Piece(String text, boolean marked) {

    static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    static List<Piece> of(Highlight highlight) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Highlight.Span span : highlight.spans()) {
            add(pieces, highlight.text().substring(at, span.start()), false);
            add(pieces, highlight.text().substring(span.start(), span.end()), true);
            at = span.end();
        }
        add(pieces, highlight.text().substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
