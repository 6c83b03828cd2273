package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the beginning of a file says about its being a page, and of which layout. */
final class PageProbe {
    private static final Pattern STRUCTURED = Pattern.compile(
            "(?s)(?:[\\[{]\\s*[\"{\\[\\]}]|<[?!a-zA-Z]|@\\w+\\s*[{(]|%PDF|#!|(?:TY|PMID) ?- |%[0A-Z] |FN |PT [JC]).*");
    private static final double NEAR_WIDTH = 0.55;
    private static final int WIDEST_WRAP = 200;
    private static final int FEWEST_WRAPPED_LINES = 8;

    private final List<Integer> lengths = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final boolean structured;
    private boolean headings;
    private boolean letters;

    PageProbe(Head head) {
        structured = STRUCTURED.matcher(head.text()).matches();
        boolean gap = true;
        for (Line line : head.lines()) {
            gap = line.isBlank() || !readText(line.trimmed(head.encoding()).text(), gap);
        }
    }

    /** Whether the line is text of a record, as far as a first look tells. */
    private boolean readText(String text, boolean gap) {
        Boilerplate kind = Boilerplate.of(text);
        boolean heading = kind == Boilerplate.CERTAIN || ShownDay.of(text) != null;
        headings |= heading || headings(text);
        if (heading || kind == Boilerplate.MAYBE) {
            return false;
        }
        letters |= text.codePoints().anyMatch(Character::isLetter);
        lengths.add(text.length());
        if (gap) {
            runs.add(new Run());
        }
        runs.getLast().add(text);
        return true;
    }

    private boolean headings(String text) {
        return lengths.isEmpty() && Boilerplate.endOfGluedButton(text, false) > 0;
    }

    Layout layout() {
        boolean longLines = lengths.stream().anyMatch(length -> length >= LineShape.LONG);
        return new Layout(blankSeparated(), wrapWidth(), longLines);
    }

    /** How sure it is that the file is a page in the given layout. */
    double confidence(boolean blankSeparated) {
        if (structured || !letters) {
            return 0;
        }
        Layout layout = layout();
        double page = headings ? 0.9 : layout.longLines() || layout.wrapWidth() > 0 ? 0.5 : 0.25;
        return layout.blankSeparated() == blankSeparated ? page : page / 2;
    }

    /** Where blank lines separate titles from abstracts, titles stand alone; elsewhere only by accident. */
    private boolean blankSeparated() {
        long alone = runs.stream().filter(Run::looksLikeTitle).count();
        return runs.size() >= 2 && alone * 10 >= runs.size() * 3L;
    }

    private int wrapWidth() {
        if (lengths.size() < FEWEST_WRAPPED_LINES) {
            return 0;
        }
        List<Integer> sorted = lengths.stream().sorted().toList();
        int width = sorted.get((int) (sorted.size() * 0.98));
        long near = sorted.stream()
                .filter(length -> length > width - 12 && length <= width)
                .count();
        return width <= WIDEST_WRAP && near >= sorted.size() * NEAR_WIDTH ? width : 0;
    }

    private static final class Run {
        private int lines;
        private int length;

        void add(String text) {
            lines++;
            length += text.length();
        }

        boolean looksLikeTitle() {
            return lines <= 2 && length < 220;
        }
    }
}
