package io.broadsheet.enrich.clean;

import io.broadsheet.enrich.clean.latex.LatexDebris;

/**
 * Makes one line of readable Unicode text (NFC) of a title, an abstract or a name. Cleaning a cleaned text changes
 * nothing.
 */
public final class TextCleaner {

    /** One kind of debris may uncover another, as escaped markup does. What needs more passes was written to need them. */
    private static final int MOST_PASSES = 6;

    private static final String MARKUP = "\\{}$~&<>`";

    private TextCleaner() {}

    public static String clean(String raw) {
        String text = raw;
        for (int passes = 0; passes < MOST_PASSES; passes++) {
            String again = pass(text);
            if (again.equals(text)) {
                return text;
            }
            text = again;
        }
        return pass(pass(withoutMarkup(text)));
    }

    private static String pass(String text) {
        return Whitespace.collapse(Characters.tidy(LatexDebris.remove(HtmlDebris.remove(Mojibake.repair(text)))));
    }

    private static String withoutMarkup(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(c -> MARKUP.indexOf(c) < 0).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
