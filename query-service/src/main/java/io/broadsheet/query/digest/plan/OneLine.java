package io.broadsheet.query.digest.plan;

/** Texts of papers and people in plain letters. */
public final class OneLine {

    private OneLine() {}

    /**
     * The text on one line, without characters that could begin another header or change how the line around it is read:
     * controls, and marks that turn the direction of writing (Unicode TR36, 3.2).
     */
    public static String of(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' ') {
                line.append(' ');
            } else if (isHarmless(character)) {
                line.appendCodePoint(character);
            }
        });
        return line.toString().replaceAll(" +", " ").strip();
    }

    /** The same, at most so many characters long; cut between words, unless that would leave less than half. */
    public static String of(String text, int longest) {
        var line = of(text);
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        var end = line.offsetByCodePoints(0, longest - 1);
        var space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }

    private static boolean isHarmless(int character) {
        var type = Character.getType(character);
        return type != Character.CONTROL && type != Character.SURROGATE && !isTurn(character);
    }

    private static boolean isTurn(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }
}
