package io.broadsheet.query.digest;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.digest.plan.OneLine;
import io.broadsheet.query.digest.plan.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper in a letter; all are single lines of harmless characters.
 *
 * @param number from 1
 * @param about who wrote it, what it is about, on which day it is listed
 * @param address of its page
 */
public record ListedPaper(int number, String title, String about, String excerpt, String address) {

    private static final int TITLE = 300;
    private static final int EXCERPT = 320;
    private static final int AUTHORS = 3;
    private static final int TAGS = 4;

    static ListedPaper of(Paper paper, int number, String address) {
        return new ListedPaper(
                number,
                OneLine.of(paper.title(), TITLE),
                about(paper),
                OneLine.of(paper.abstractText() == null ? "" : paper.abstractText(), EXCERPT),
                address);
    }

    /** For the text part of a letter. */
    public String excerptLines() {
        return Paragraph.of(excerpt, "   ");
    }

    private static String about(Paper paper) {
        var tags = some(paper.tags().stream().map(Paper.Tag::label).distinct().toList(), TAGS);
        return List.of(authors(paper), tags, paper.day().toString()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String authors(Paper paper) {
        var names = paper.authors().stream().map(Paper.Author::name).toList();
        return some(names, AUTHORS) + (names.size() > AUTHORS ? " and others" : "");
    }

    private static String some(List<String> words, int most) {
        return words.stream().limit(most).map(word -> OneLine.of(word, EXCERPT)).collect(Collectors.joining(", "));
    }
}
