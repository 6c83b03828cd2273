package io.broadsheet.query.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import io.broadsheet.query.catalog.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a paper with the words that caused them, for its page.
 *
 * @param title with those words marked
 * @param text the abstract with those words marked; empty if there is none
 */
public record TagEvidence(List<Piece> title, List<Piece> text, List<Group> groups) {

    private static final List<String> KINDS = List.of(
            "task",
            "method",
            "model",
            "dataset",
            "modality",
            "domain",
            "language",
            "resource",
            "category",
            "keyword",
            "phrase");
    private static final int MOST_WORDS = 3;

    /** Tags of one kind. */
    public record Group(String kind, List<Shown> tags) {}

    /**
     * A tag.
     *
     * @param why which words caused it, and where they stand
     */
    public record Shown(Paper.Tag tag, String why) {}

    static TagEvidence of(Paper paper) {
        String text = paper.abstractText() == null ? "" : paper.abstractText();
        return new TagEvidence(
                Piece.cut(paper.title(), marks("title", paper.title(), paper.tags())),
                Piece.cut(text, marks("abstract", text, paper.tags())),
                groups(paper, text));
    }

    private static List<Group> groups(Paper paper, String text) {
        Map<String, List<Shown>> byKind =
                new TreeMap<>(comparingInt(TagEvidence::place).thenComparing(kind -> kind));
        for (Paper.Tag tag : paper.tags()) {
            byKind.computeIfAbsent(tag.kind(), kind -> new ArrayList<>())
                    .add(new Shown(tag, why(tag, paper.title(), text)));
        }
        return byKind.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static int place(String kind) {
        int place = KINDS.indexOf(kind);
        return place < 0 ? KINDS.size() : place;
    }

    private static String why(Paper.Tag tag, String title, String text) {
        return tag.evidence().stream()
                .flatMap(evidence -> Stream.ofNullable(words(evidence, title, text))
                        .map(words -> "“" + words.toLowerCase(Locale.ROOT) + "” in the " + evidence.field()))
                .distinct()
                .limit(MOST_WORDS)
                .collect(joining(", "));
    }

    private static @Nullable String words(Paper.Evidence evidence, String title, String text) {
        String within =
                evidence.text() != null ? evidence.text() : evidence.field().equals("title") ? title : text;
        return fits(evidence, within) ? within.substring(evidence.start(), evidence.end()) : null;
    }

    /** Longer ones first where several begin alike; one that begins within another is left out. */
    private static List<Piece.Mark> marks(String field, String text, List<Paper.Tag> tags) {
        Map<Paper.Evidence, String> labels = new TreeMap<>(comparingInt(Paper.Evidence::start)
                .thenComparing(comparingInt(Paper.Evidence::end).reversed()));
        for (Paper.Tag tag : tags) {
            tag.evidence().stream()
                    .filter(evidence -> evidence.isInText() && evidence.field().equals(field) && fits(evidence, text))
                    .forEach(evidence -> labels.merge(evidence, tag.label(), (one, other) -> one + ", " + other));
        }
        List<Piece.Mark> marks = new ArrayList<>();
        labels.forEach((evidence, label) -> {
            if (marks.isEmpty() || marks.getLast().end() <= evidence.start()) {
                marks.add(new Piece.Mark(evidence.start(), evidence.end(), label));
            }
        });
        return marks;
    }

    private static boolean fits(Paper.Evidence evidence, String text) {
        return evidence.start() >= 0 && evidence.start() < evidence.end() && evidence.end() <= text.length();
    }
}
