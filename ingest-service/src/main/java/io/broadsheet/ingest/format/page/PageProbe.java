package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the beginning of a file says about its being a page, and of which layout. */
final class PageProbe {
    private static final Pattern STRUCTURED = Pattern.compile(
            "(?s)(?:[\\[{]\\s*[\"{\\[\\]}]|<[?!a-zA-Z]|@\\w+\\s*[{(]|%PDF|#!|(?:TY|PMID) ?- |%[0A-Z] |FN |PT [JC]|WARC/\\d).*");
    /** Rows of a table. */
    private static final int FEWEST_ROWS = 2;

    private static final double NEAR_WIDTH = 0.55;
    private static final double LONGER_THAN_WIDTH = 0.2;
    private static final int WIDEST_WRAP = 200;
    private static final int FEWEST_WRAPPED_LINES = 8;

    private final List<Integer> lengths = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final boolean structured;
    private final boolean noListing;
    private boolean headings;
    private boolean letters;
    private int rows;

    PageProbe(Head head) {
        structured = STRUCTURED.matcher(head.text()).matches();
        boolean gap = true;
        List<String> texts = new ArrayList<>();
        for (Line line : head.lines()) {
            String text = line.trimmed(head.encoding()).text();
            gap = line.isBlank() || !readText(text, gap);
            if (!line.isBlank()) {
                texts.add(text);
            }
        }
        noListing = NoListing.is(texts);
    }

    /** Whether the line is text of a record, as far as a first look tells. */
    private boolean readText(String text, boolean gap) {
        Boilerplate kind = Boilerplate.of(text);
        boolean heading = kind == Boilerplate.CERTAIN || ShownDay.of(text) != null;
        headings |= heading || headings(text);
        if (heading || !kind.isText()) {
            return false;
        }
        letters |= text.codePoints().anyMatch(Character::isLetter);
        rows += text.indexOf('\t') > 0 ? 1 : 0;
        if (gap) {
            runs.add(new Run());
        } else {
            int space = text.indexOf(' ');
            int last = lengths.getLast();
            fills.add(new Fill(last, last + 1 + (space < 0 ? text.length() : space)));
        }
        lengths.add(text.length());
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
        boolean table = rows >= FEWEST_ROWS && rows * 2 > lengths.size();
        if (structured || noListing || table || !letters) {
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
        int width = IntStream.rangeClosed(1, WIDEST_WRAP)
                .boxed()
                .max(Comparator.<Integer>comparingLong(this::linesFilledTo).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        long near = lengths.stream()
                .filter(length -> length > width - 12 && length <= width)
                .count();
        long longer = lengths.stream().filter(length -> length > width).count();
        return near >= lengths.size() * NEAR_WIDTH && longer <= lengths.size() * LONGER_THAN_WIDTH ? width : 0;
    }

    /** How many lines fit the width, but would not with the first word of the next. Titles are often not wrapped, and longer. */
    private long linesFilledTo(int width) {
        return fills.stream()
                .filter(fill -> fill.length <= width && fill.withNextWord > width)
                .count();
    }

    /** A line that another follows without a gap. */
    private record Fill(int length, int withNextWord) {}

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
