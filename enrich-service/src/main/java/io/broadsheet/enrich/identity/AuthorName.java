package io.broadsheet.enrich.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An author's name folded, given names first: {@code "jose m f moura"}. */
record AuthorName(String words) {

    /** What stands in author fields without naming a person. */
    private static final Set<String> NOBODY = Set.of(
            "",
            "anonymous",
            "anonymous authors",
            "anonymous author",
            "unknown",
            "et al",
            "others",
            "n a",
            "na",
            "none");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** "Moura, José M. F." as well as "José M. F. Moura". */
    static AuthorName of(String name) {
        int comma = name.indexOf(',');
        String inOrder = comma < 0 || isSuffix(name.substring(comma + 1))
                ? name
                : name.substring(comma + 1) + ' ' + name.substring(0, comma);
        return new AuthorName(withoutSuffix(FoldedText.of(inOrder).words()));
    }

    static List<AuthorName> listOf(List<String> names) {
        return names.stream().map(AuthorName::of).filter(AuthorName::isSomebody).toList();
    }

    boolean isSomebody() {
        return !NOBODY.contains(words);
    }

    String surname() {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    String surnameAndInitial() {
        return surname() + ' ' + words.charAt(0);
    }

    /** A suffix stands behind a name of two words or more. */
    private static String withoutSuffix(String words) {
        int last = words.lastIndexOf(' ');
        boolean suffixed = words.indexOf(' ') < last && SUFFIXES.contains(words.substring(last + 1));
        return suffixed ? words.substring(0, last) : words;
    }

    private static boolean isSuffix(String afterComma) {
        String word = afterComma.strip().toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(word.endsWith("r.") ? word.substring(0, word.length() - 1) : word);
    }
}
