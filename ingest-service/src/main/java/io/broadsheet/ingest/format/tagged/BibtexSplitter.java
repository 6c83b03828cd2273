package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.tagged.BibtexChunk.End;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a BibTeX file at each {@code @} by the balance of braces. Text between entries is a comment there. An entry that is
 * never closed ends where a line looks like the start of another, so it costs no more than itself.
 */
final class BibtexSplitter {
    private static final String TYPES =
            "article|book|booklet|bookinbook|collection|comment|conference|dataset|electronic|eprint"
                    + "|inbook|incollection|inproceedings|inreference|manual|mastersthesis|misc|mvbook|mvproceedings|online|patent"
                    + "|periodical|phdthesis|preamble|preprint|proceedings|reference|report|software|string|suppbook|techreport|thesis"
                    + "|unpublished|webpage|www";
    private static final Pattern START =
            Pattern.compile("(?<![\\w.\\\\])@\\s{0,8}([A-Za-z][\\w+-]{0,40})\\s{0,8}([{(])");
    private static final Pattern LINE_START = Pattern.compile("(?i)\\s{0,8}@\\s{0,8}(?:(?:" + TYPES
            + ")\\s{0,8}[{(].*|[a-z]+\\s{0,8}[{(]\\s{0,8}[^\\s{}\",=()]{1,300}\\s{0,8},\\s*)");
    private static final Pattern TYPE_ALONE = Pattern.compile("\\s{0,8}@\\s{0,8}[A-Za-z]{1,40}\\s*");
    private static final int LONGEST_START = 400;

    private final LineReader lines;
    private final int limit;
    private @Nullable Line line;
    /** Where in the line reading goes on. */
    private int at;
    /** The byte at {@code counted}, so that positions on a line of many entries are counted once. */
    private long offset;

    private int counted;

    BibtexSplitter(LineReader lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** Whether a line is the start of an entry, wherever it stands. */
    static boolean startsEntry(String text) {
        return LINE_START
                .matcher(text.substring(0, Math.min(text.length(), LONGEST_START)))
                .matches();
    }

    /** The next entry, comment, string or preamble; null after the last. */
    @Nullable
    BibtexChunk next() throws IOException {
        for (Line open = current(); open != null; open = current()) {
            Matcher start = START.matcher(open.text()).region(at, open.text().length());
            start.useTransparentBounds(true);
            if (open.tooLarge() && startsEntry(open.text())) {
                advance();
                return new BibtexChunk(Position.at(open.number(), open.offset()), "", "", End.TOO_LARGE, open.text());
            }
            if (!isRemark(open) && start.find()) {
                Position position = Position.at(open.number(), offsetOf(start.start(), open));
                String type = start.group(1).toLowerCase(Locale.ROOT);
                int from = start.start();
                at = start.end();
                return new Body(type, start.group(2).equals("{"), position)
                        .read(open.text().substring(from, at));
            }
            boolean typeAlone = TYPE_ALONE.matcher(open.text()).matches();
            advance();
            if (typeAlone) {
                joinTo(open);
            }
        }
        return null;
    }

    /** A line with a percent sign before all else is commented out. */
    private boolean isRemark(Line open) {
        return at == 0 && open.text().stripLeading().startsWith("%");
    }

    /** The type stands on one line and its brace on the next. */
    private void joinTo(Line type) throws IOException {
        Line next = current();
        if (next != null
                && !next.tooLarge()
                && at == 0
                && next.text().stripLeading().startsWith("{")) {
            String joined = type.text().strip() + next.text().stripLeading();
            line = new Line(type.number(), type.offset(), joined, type.bytes() + next.bytes(), false);
        }
    }

    private @Nullable Line current() throws IOException {
        if (line == null) {
            line = lines.next();
            at = 0;
            counted = 0;
            offset = line == null ? 0 : line.offset();
        }
        return line;
    }

    private void advance() {
        line = null;
    }

    private long offsetOf(int index, Line open) {
        offset +=
                open.text().substring(counted, index).getBytes(lines.encoding().charset()).length;
        counted = index;
        return offset;
    }

    /** From the opening brace to the one that closes it. */
    private final class Body {
        private final String type;
        private final boolean braces;
        private final Position position;
        private final StringBuilder text = new StringBuilder();
        private long length;
        private int depth = 1;
        private boolean quoted;
        private boolean cut;
        private boolean begun;
        private boolean ofEntries;

        Body(String type, boolean braces, Position position) {
            this.type = type;
            this.braces = braces;
            this.position = position;
        }

        BibtexChunk read(String opening) throws IOException {
            Line open = current();
            boolean first = true;
            while (open != null && (first || !recovers(open))) {
                first = false;
                int end = open.tooLarge() ? -1 : end(open.text());
                append(open, end < 0 ? open.text().length() : end);
                if (end >= 0) {
                    at = end + 1;
                    return chunk(opening, cut ? End.TOO_LARGE : End.WHOLE);
                }
                advance();
                open = current();
            }
            return chunk(opening, cut ? End.TOO_LARGE : End.UNTERMINATED);
        }

        /** Among entries that were commented out together, starts of entries are none. */
        private boolean recovers(Line open) {
            boolean mayBeOfEntries = isComment() && (!begun || ofEntries);
            return !mayBeOfEntries && startsEntry(open.text());
        }

        private boolean isComment() {
            return "comment".equals(type);
        }

        private void append(Line open, int end) {
            length += open.tooLarge() ? open.bytes() : end - at + 1L;
            cut |= open.tooLarge() || length > limit;
            int room = cut ? LineReader.KEPT_BYTES - text.length() : end - at;
            if (room > 0) {
                text.append(open.text(), at, Math.min(end, at + room)).append('\n');
            }
            if (!begun && isComment()) {
                String beginning = open.text().substring(at, end).stripLeading();
                begun = !beginning.isEmpty();
                ofEntries = beginning.startsWith("@");
            }
        }

        /** The index of the brace or parenthesis that closes the entry; -1 where it is not on this line. */
        private int end(String open) {
            for (int i = at; i < open.length(); i++) {
                char c = open.charAt(i);
                if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                } else if (c == '"' && depth == 1) {
                    quoted = !quoted;
                }
                boolean parenthesis = !braces && c == ')' && depth == 1 && !quoted;
                if (parenthesis || (braces && depth == 0)) {
                    return i;
                }
                depth = Math.max(depth, 1);
            }
            return -1;
        }

        private BibtexChunk chunk(String opening, End end) {
            String body = text.toString();
            String source = opening + body.substring(0, Math.min(body.length(), LineReader.KEPT_BYTES));
            return new BibtexChunk(position, type, end == End.WHOLE ? body : "", end, source.strip());
        }
    }
}
