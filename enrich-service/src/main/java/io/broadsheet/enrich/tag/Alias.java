package io.broadsheet.enrich.tag;

import java.util.List;

/**
 * Words that a concept is found by.
 *
 * @param words as they are written, without marks
 * @param exactCase found in this case only
 * @param needsSecondHit too ambiguous to count alone
 */
record Alias(String words, boolean exactCase, boolean needsSecondHit) {

    /** An alias with its marks behind it: {@code MT!?}. */
    static Alias parse(String written) {
        String words = written.strip();
        boolean exactCase = false;
        boolean needsSecondHit = false;
        while (words.endsWith("!") || words.endsWith("?")) {
            exactCase |= words.endsWith("!");
            needsSecondHit |= words.endsWith("?");
            words = words.substring(0, words.length() - 1);
        }
        return new Alias(words.strip(), exactCase, needsSecondHit);
    }

    /** The spellings to look for: as it is, and joined where a hyphen may be left out ("pre-training"). */
    List<String> spellings() {
        return words.indexOf('-') < 0 ? List.of(words) : List.of(words, words.replace("-", ""));
    }
}
