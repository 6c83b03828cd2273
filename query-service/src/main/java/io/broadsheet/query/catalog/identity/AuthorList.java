package io.broadsheet.query.catalog.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Folded names, given names first. Names are compared as persons: {@code ben recht} is {@code benjamin recht},
 * {@code huang yu ting} is {@code yu ting huang}, and {@code natalia martinez} is {@code natalia martinez gil}.
 */
record AuthorList(List<String> names) {

    private static final Set<String> GROUPS =
            Set.of("collaboration", "consortium", "team", "group", "committee", "project", "initiative");

    /** In lists of a hundred, a name or two in common is chance: less than a tenth of the shorter one says nothing. */
    private static final int CHANCE = 10;

    /** Spellings of a given name agree at least so far: sergey, sergei. */
    private static final int STEM = 3;

    AuthorList {
        names = List.copyOf(names);
    }

    Authorship comparedTo(AuthorList other) {
        List<String[]> mine = persons();
        List<String[]> theirs = other.persons();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Authorship.UNKNOWN;
        }
        long common = Math.min(countOf(mine, theirs), countOf(theirs, mine));
        if (common * CHANCE < Math.min(mine.size(), theirs.size()) || common == 0) {
            return common > 0 || shareAName(mine, theirs) ? Authorship.NAMESAKES : Authorship.OTHER;
        }
        if (2 * common >= mine.size() + theirs.size() - common) {
            return Authorship.SAME;
        }
        return 2 * common >= Math.min(mine.size(), theirs.size()) ? Authorship.SHARED : Authorship.PARTLY;
    }

    /** A name of one word may be a person's, a team's or a model's: it proves nothing, so it is left out. */
    private List<String[]> persons() {
        return names.stream()
                .map(name -> name.split(" "))
                .filter(words -> words.length > 1 && !GROUPS.contains(surname(words)))
                .toList();
    }

    private static long countOf(List<String[]> some, List<String[]> others) {
        return some.stream()
                .filter(one -> others.stream().anyMatch(other -> isSamePerson(one, other)))
                .count();
    }

    private static boolean isSamePerson(String[] one, String[] other) {
        if (surname(one).equals(surname(other))) {
            return isSameGivenName(one[0], other[0]);
        }
        List<String> words = Arrays.asList(one);
        List<String> others = Arrays.asList(other);
        return (one[0].equals(other[0]) && (words.contains(surname(other)) || others.contains(surname(one))))
                || (one.length == other.length && words.containsAll(others));
    }

    /** One may be the other's initial or short form; "wei" is not "wen". */
    private static boolean isSameGivenName(String one, String other) {
        return one.startsWith(other)
                || other.startsWith(one)
                || (one.length() >= STEM && other.length() >= STEM && one.regionMatches(0, other, 0, STEM));
    }

    private static boolean shareAName(List<String[]> some, List<String[]> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> surname(one).equals(surname(other))));
    }

    private static String surname(String[] words) {
        return words[words.length - 1];
    }
}
