package io.broadsheet.query.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes LaTeX out of what is searched for: titles are pasted as dumps have them, and the index holds them cleaned. Accents may go,
 * because words are compared without them.
 */
final class LatexWords {

    private static final Pattern ACCENTED =
            Pattern.compile("\\\\(?:[`'^\"~=.]|[uvHtcdbkr](?=[\\s{]))\\s{0,9}\\{?\\\\?([A-Za-z])\\}?");
    private static final Pattern LETTER = Pattern.compile("\\\\(aa|AA|ae|AE|oe|OE|ss|[oOlLij])(?![A-Za-z])");

    /** With the hyphen behind it, which would exclude what follows. */
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{1,20}\\*?(?:[{}$]*-)?");

    private static final Pattern MARKS = Pattern.compile("[\\\\{}$]");

    private LatexWords() {}

    static String removed(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String letters = ACCENTED.matcher(text).replaceAll("$1");
        letters = LETTER.matcher(letters).replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1))));
        return MARKS.matcher(COMMAND.matcher(letters).replaceAll(" ")).replaceAll("");
    }

    /** The ring goes like any accent. */
    private static String letter(String name) {
        return name.equalsIgnoreCase("aa") ? name.substring(1) : name;
    }
}
