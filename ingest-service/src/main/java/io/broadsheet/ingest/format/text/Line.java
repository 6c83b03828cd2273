package io.broadsheet.ingest.format.text;

/**
 * One line of a dump, without its end.
 *
 * @param number from 1
 * @param offset bytes from the start of the file to the first character of {@code text}
 * @param text printable characters only; the beginning (at most 2 KB) of a line that is too large
 * @param bytes the length of the whole line in the file
 * @param tooLarge whether the line was longer than the limit and {@code text} is cut
 */
public record Line(long number, long offset, String text, long bytes, boolean tooLarge) {

    public boolean isBlank() {
        return !tooLarge && Characters.isBlank(text);
    }

    /** The line without blanks at both ends; its offset moves along. */
    public Line trimmed(TextEncoding encoding) {
        int start = Characters.firstVisible(text);
        return from(start, encoding).with(Characters.trim(text));
    }

    /** The rest of the line from a character on. */
    public Line from(int start, TextEncoding encoding) {
        long skipped = start == 0 ? 0 : encoding.bytes(text.substring(0, start));
        return new Line(number, offset + skipped, text.substring(start), bytes, tooLarge);
    }

    private Line with(String other) {
        return new Line(number, offset, other, bytes, tooLarge);
    }
}
