package io.broadsheet.enrich.tag.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that a concept is found by.
 *
 * @param words as they are written, without marks
 * @param exactCase found in this case only
 * @param needsSecondHit too ambiguous to count alone
 * @param needsCue a language's name that means other things too: counts only where a language is spoken of
 */
record Alias(String words, boolean exactCase, boolean needsSecondHit, boolean needsCue) {

    private static final String MARKS = "!?~";

    /** Before these a word is written in one or with a hyphen, as authors like it. */
    private static final List<String> LOOSE_PREFIXES =
            List.of("multi", "non", "semi", "cross", "hyper", "inter", "micro", "meta", "auto", "pre", "post", "self");

    private static final int SHORTEST_REST = 4;

    /** An alias with its marks behind it: {@code MT!?}. */
    static Alias parse(String written) {
        String words = written.strip();
        String marks = "";
        while (!words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0) {
            marks += words.charAt(words.length() - 1);
            words = words.substring(0, words.length() - 1);
        }
        return new Alias(words.strip(), marks.contains("!"), marks.contains("?"), marks.contains("~"));
    }

    /** The spellings to look for: as it is, joined where a hyphen may be left out, parted where one may stand. */
    List<String> spellings() {
        List<String> spellings = new ArrayList<>(List.of(words));
        if (words.indexOf('-') >= 0) {
            spellings.add(words.replace("-", ""));
        } else if (!exactCase) {
            String lower = words.toLowerCase(Locale.ROOT);
            LOOSE_PREFIXES.stream()
                    .filter(prefix -> lower.startsWith(prefix) && endOfWord(lower) - prefix.length() >= SHORTEST_REST)
                    .forEach(prefix -> spellings.add(prefix + "-" + words.substring(prefix.length())));
        }
        return spellings;
    }

    private static int endOfWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text.length() : blank;
    }
}
