package io.broadsheet.local.show;

import java.util.Locale;

/** Text of strangers, such as a file's name, made fit for one line of a terminal. */
public final class Printable {
    private Printable() {}

    /** Shows characters that would move the cursor, break the line or reorder it as escapes. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(line, character));
        return line.toString();
    }

    private static void append(StringBuilder line, int character) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isSafe(character)) {
                    line.appendCodePoint(character);
                } else {
                    line.append(String.format(Locale.ROOT, "\\u{%x}", character));
                }
            }
        }
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
