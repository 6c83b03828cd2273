package io.broadsheet.query.feed.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An author's name in its parts, told apart as BibTeX does: the family name begins at the first word in lower case, else it is
 * the last word.
 *
 * @param given empty where the name is one word or a group's
 * @param suffix such as {@code Jr.}, mostly empty
 */
record PersonName(String family, String given, String suffix) {

    private static final Pattern GROUP = Pattern.compile(
            "(?i).*\\b(collaboration|consortium|team|group|project|network|initiative|society|organi[sz]ation|university"
                    + "|institute|laboratory|committee|association|foundation|inc\\.?|ltd\\.?)");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    PersonName {
        if (family.isEmpty()) {
            family = given;
            given = "";
        }
    }

    /** Reads a name on one line, in natural order or with the family name before a comma. */
    static PersonName of(String name) {
        var comma = name.indexOf(',');
        if (GROUP.matcher(name).matches()) {
            return new PersonName(name, "", "");
        }
        return comma < 0 ? natural(List.of(name.split(" "))) : inverted(name, comma);
    }

    private static PersonName inverted(String name, int comma) {
        var parts = Arrays.stream(name.split(",")).map(String::strip).toList();
        var second = parts.size() > 1 ? parts.get(1) : "";
        if (parts.size() == 2 && SUFFIXES.contains(second)) {
            var person = of(parts.getFirst());
            return new PersonName(person.family, person.given, second);
        }
        return parts.size() == 3 && SUFFIXES.contains(second)
                ? new PersonName(parts.getFirst(), parts.getLast(), second)
                : new PersonName(
                        name.substring(0, comma).strip(),
                        name.substring(comma + 1).strip(),
                        "");
    }

    private static PersonName natural(List<String> words) {
        var suffix = words.size() > 2 && SUFFIXES.contains(words.getLast()) ? words.getLast() : "";
        var name = suffix.isEmpty() ? words : words.subList(0, words.size() - 1);
        var family = familyFrom(name);
        return new PersonName(
                String.join(" ", name.subList(family, name.size())), String.join(" ", name.subList(0, family)), suffix);
    }

    private static int familyFrom(List<String> words) {
        for (var i = 0; i < words.size() - 1; i++) {
            if (Character.isLowerCase(words.get(i).codePointAt(0))) {
                return i;
            }
        }
        return words.size() - 1;
    }
}
