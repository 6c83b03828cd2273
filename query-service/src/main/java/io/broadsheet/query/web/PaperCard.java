package io.broadsheet.query.web;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Hit;
import java.util.List;

/**
 * A paper in a list.
 *
 * @param excerpt what matches of its abstract, else the beginning
 */
public record PaperCard(Paper paper, List<Piece> title, List<Piece> excerpt, List<Paper.Tag> tags) {
    private static final int EXCERPT = 320;
    private static final int TAGS = 6;

    static PaperCard of(Hit hit) {
        Paper paper = hit.paper();
        return new PaperCard(
                paper,
                pieces(hit, "title", paper.title()),
                pieces(hit, "abstract", beginning(paper)),
                paper.tags().stream().limit(TAGS).toList());
    }

    private static List<Piece> pieces(Hit hit, String field, String otherwise) {
        return hit.highlights().stream()
                .filter(highlight -> highlight.field().equals(field))
                .findFirst()
                .map(PaperCard::marked)
                .orElseGet(() -> Piece.plain(otherwise));
    }

    private static List<Piece> marked(Highlight highlight) {
        return Piece.of(highlight);
    }

    private static String beginning(Paper paper) {
        String text = paper.abstractText() == null ? "" : paper.abstractText();
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        int end = space > EXCERPT / 2 ? space : EXCERPT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
