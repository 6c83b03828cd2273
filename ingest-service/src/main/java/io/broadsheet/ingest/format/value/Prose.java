package io.broadsheet.ingest.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text that was wrapped for a screen, made whole again. */
public final class Prose {
    /** Hard-wrapped text has hardly a longer line (a formula); elsewhere a line end ends a paragraph. */
    private static final int WIDEST_WRAP = 130;
    /** After these a hyphen at a line's end stands for a part of a word left out: "pre- and post-training". */
    private static final Set<String> JOINING = Set.of("and", "or", "to", "nor", "und", "et", "y", "e");

    private static final int LONGEST_JOINING = 3;

    private Prose() {}

    /** On one line, with single spaces; a word wrapped at its hyphen becomes whole. */
    public static String oneLine(String text) {
        return collapsed(text, true);
    }

    /**
     * Paragraphs separated by an empty line. A paragraph ends at an empty line, before a line that is indented among lines
     * that are not (so arXiv does it), and at every line end of a text that was not wrapped.
     */
    public static String paragraphs(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() < 2) {
            return collapsed(text, false);
        }
        long longer = lines.stream().filter(line -> line.length() > WIDEST_WRAP).count();
        boolean wrapped = longer * 4 < lines.size();
        boolean indents = lines.stream().filter(Prose::isIndented).count() * 2 < lines.size();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder(text.length());
        for (String line : lines) {
            if (line.isBlank() || !wrapped || (indents && isIndented(line))) {
                close(open, paragraphs);
            }
            append(open, collapsed(line, false));
        }
        close(open, paragraphs);
        return String.join("\n\n", paragraphs);
    }

    /**
     * Single spaces for all blanks.
     *
     * @param everyBlank whether no-break and zero-width spaces are blanks as well
     */
    private static String collapsed(String text, boolean everyBlank) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        boolean wrap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || (everyBlank && (c == '\u00A0' || c == '\u200B'))) {
                gap = true;
                wrap |= c == '\n' || c == '\r';
            } else {
                if (gap && !line.isEmpty() && !(wrap && endsInsideWord(line, text, i))) {
                    line.append(' ');
                }
                gap = false;
                wrap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    private static void append(StringBuilder open, String line) {
        if (!open.isEmpty() && !line.isEmpty() && !endsInsideWord(open, line, 0)) {
            open.append(' ');
        }
        open.append(line);
    }

    /** {@code long-} and {@code term}: wrapped at the hyphen of one word. */
    private static boolean endsInsideWord(StringBuilder open, String text, int next) {
        int last = open.length() - 1;
        return last > 0
                && open.charAt(last) == '-'
                && Character.isLetter(open.charAt(last - 1))
                && Character.isLetter(text.charAt(next))
                && !JOINING.contains(wordAt(text, next));
    }

    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && end <= from + LONGEST_JOINING && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
