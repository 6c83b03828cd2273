package io.broadsheet.enrich.tag.text;

import java.text.Normalizer;
import java.util.Locale;

/** A name as an id: small letters of any script and digits, with hyphens between, without accents. */
public final class Slug {

    private Slug() {}

    /** Empty if the name has neither letters nor digits. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(slug, c));
        int end = slug.length();
        while (end > 0 && ".-".indexOf(slug.charAt(end - 1)) >= 0) {
            end--;
        }
        slug.setLength(end);
        return Normalizer.normalize(slug, Normalizer.Form.NFKC);
    }

    private static void append(StringBuilder slug, int c) {
        if (Character.isLetterOrDigit(c) || isMarkOfAnotherScript(c)) {
            slug.appendCodePoint(c);
        } else if (slug.isEmpty() || Character.getType(c) == Character.NON_SPACING_MARK) {
            return;
        } else if (c == '+' || c == '.') {
            slug.append((char) c);
        } else if (slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    /** Vowel signs are letters in all but name; the accents of Latin, Greek and Cyrillic are not. */
    private static boolean isMarkOfAnotherScript(int c) {
        int type = Character.getType(c);
        return c > 0x036f && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }
}
