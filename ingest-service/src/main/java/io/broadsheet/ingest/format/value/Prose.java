package io.broadsheet.ingest.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text that was wrapped for a screen, made whole again. */
public final class Prose {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B]+");
    private static final Pattern SPACE_IN_LINE = Pattern.compile("[ \\t\\r]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\u2028]");

    /** Hard-wrapped text has hardly a longer line (a formula); elsewhere a line end ends a paragraph. */
    private static final int WIDEST_WRAP = 130;

    private Prose() {}

    /** On one line, with single spaces. */
    public static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Paragraphs separated by an empty line. A paragraph ends at an empty line, before a line that is indented among lines
     * that are not (so arXiv does it), and at every line end of a text that was not wrapped.
     */
    public static String paragraphs(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return SPACE_IN_LINE.matcher(text).replaceAll(" ").strip();
        }
        List<String> lines = LINE_END.splitAsStream(text.strip()).toList();
        boolean wrapped =
                lines.stream().filter(line -> line.length() > WIDEST_WRAP).count() * 4 < lines.size();
        boolean indents = lines.stream().filter(Prose::isIndented).count() * 2 < lines.size();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() || !wrapped || (indents && isIndented(line))) {
                close(open, paragraphs);
            }
            append(open, SPACE_IN_LINE.matcher(line).replaceAll(" ").strip());
        }
        close(open, paragraphs);
        return String.join("\n\n", paragraphs);
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
        if (!open.isEmpty() && !line.isEmpty() && !endsInsideWord(open, line)) {
            open.append(' ');
        }
        open.append(line);
    }

    /** {@code long-} and {@code term}: wrapped at the hyphen of one word. */
    private static boolean endsInsideWord(StringBuilder open, String line) {
        int last = open.length() - 1;
        return last > 0
                && open.charAt(last) == '-'
                && Character.isLetter(open.charAt(last - 1))
                && Character.isLetter(line.charAt(0));
    }
}
