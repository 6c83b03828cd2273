package io.broadsheet.enrich.identity;

import java.text.Normalizer;

/**
 * What two spellings of a text share: NFKC, case folded, letters and digits of any script, {@code +} and {@code *}
 * ("C" and "C++", "Q" and "Q*" differ). Accents stay on Latin letters; vowel signs stay where they are part of the
 * script.
 */
final class TextKey {

    private TextKey() {}

    /** @param text cleaned */
    static String of(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String normal = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(normal.length());
        for (int at = 0; at < normal.length(); ) {
            int c = normal.codePointAt(at);
            at += Character.charCount(c);
            append(c, key);
        }
        return key.toString();
    }

    private static void append(int c, StringBuilder key) {
        if (c == 'ß' || c == 'ẞ') {
            key.append("ss");
        } else if (Character.isLetterOrDigit(c)) {
            key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        } else if (c == '+' || c == '*' || isVowelSign(c)) {
            key.appendCodePoint(c);
        } else if (c == '∗' || c == '⋆') {
            key.append('*');
        }
    }

    /** Marks of the Indic and other scripts from Devanagari on; those before are accents and points. */
    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return c >= 0x0900
                && c < 0x1ab0
                && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }
}
