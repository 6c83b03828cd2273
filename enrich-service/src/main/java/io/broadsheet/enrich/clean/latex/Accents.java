package io.broadsheet.enrich.clean.latex;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters with LaTeX accents: {@code \'e}, {@code \c{c}}. */
final class Accents {

    private static final Map<Character, Character> MARKS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('u', '\u0306'),
            Map.entry('.', '\u0307'),
            Map.entry('"', '\u0308'),
            Map.entry('r', '\u030a'),
            Map.entry('H', '\u030b'),
            Map.entry('v', '\u030c'),
            Map.entry('d', '\u0323'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'),
            Map.entry('b', '\u0331'));

    private Accents() {}

    static boolean isAccent(char accent) {
        return MARKS.containsKey(accent);
    }

    /** The letter with its accent as one character, or null if Unicode has none: then it was not meant as an accent. */
    static @Nullable String compose(char accent, String letter) {
        String base = switch (letter) {
            case "ı", "\\i" -> "i";
            case "ȷ", "\\j" -> "j";
            default -> letter;
        };
        Character mark = MARKS.get(accent);
        if (mark == null || base.length() != 1 || !Character.isLetter(base.charAt(0))) {
            return null;
        }
        String composed = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
        return composed.length() == 1 ? composed : null;
    }
}
