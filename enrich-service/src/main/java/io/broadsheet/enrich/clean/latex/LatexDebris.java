package io.broadsheet.enrich.clean.latex;

/**
 * Turns left-over LaTeX into the text it stands for: accents, signs, fonts, formulas, ties, quotation marks, dashes.
 * What merely looks like it stays: <code>{it,es,de}->en</code>, {@code $100}, {@code a_b}, {@code --verbose}, links.
 */
public final class LatexDebris {

    private LatexDebris() {}

    /** A text without debris comes back as the same object. */
    public static String remove(String text) {
        return occursIn(text) ? new LatexReader(text).read() : text;
    }

    private static boolean occursIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '{', '$', '~', '`' -> {
                    return true;
                }
                case '-', '\'' -> {
                    if (i > 0 && text.charAt(i - 1) == text.charAt(i)) {
                        return true;
                    }
                }
                default -> {
                    // of no interest
                }
            }
        }
        return false;
    }
}
