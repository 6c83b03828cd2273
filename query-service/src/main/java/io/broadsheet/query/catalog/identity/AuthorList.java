package io.broadsheet.query.catalog.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Folded names, given names first. Names are compared as persons: {@code ben recht} is {@code benjamin recht}, and
 * {@code huang yu ting} is {@code yu ting huang}.
 */
record AuthorList(List<String> names) {

    private static final Set<String> GROUPS =
            Set.of("collaboration", "consortium", "team", "group", "committee", "project", "initiative");

    AuthorList {
        names = List.copyOf(names);
    }

    Authorship comparedTo(AuthorList other) {
        List<String[]> mine = persons();
        List<String[]> theirs = other.persons();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Authorship.UNKNOWN;
        }
        boolean mineFewer = mine.size() <= theirs.size();
        List<String[]> fewer = mineFewer ? mine : theirs;
        List<String[]> more = mineFewer ? theirs : mine;
        long common = fewer.stream()
                .filter(one -> more.stream().anyMatch(another -> isSamePerson(one, another)))
                .count();
        if (2 * common >= fewer.size() + more.size() - common) {
            return Authorship.SAME;
        }
        if (2 * common >= fewer.size()) {
            return Authorship.SHARED;
        }
        return common > 0 || shareAName(fewer, more) ? Authorship.PARTLY : Authorship.OTHER;
    }

    /** A name of one word may be a person's, a team's or a model's: it proves nothing, so it is left out. */
    private List<String[]> persons() {
        return names.stream()
                .map(name -> name.split(" "))
                .filter(words -> words.length > 1 && !GROUPS.contains(words[words.length - 1]))
                .toList();
    }

    private static boolean isSamePerson(String[] one, String[] another) {
        String surname = one[one.length - 1];
        if (surname.equals(another[another.length - 1])) {
            return one[0].charAt(0) == another[0].charAt(0);
        }
        return haveSameWords(one, another);
    }

    private static boolean haveSameWords(String[] one, String[] another) {
        return one.length == another.length
                && Set.copyOf(Arrays.asList(one)).equals(Set.copyOf(Arrays.asList(another)));
    }

    private static boolean shareAName(List<String[]> some, List<String[]> others) {
        return some.stream()
                .flatMap(Arrays::stream)
                .filter(word -> word.length() > 2)
                .anyMatch(word -> others.stream().flatMap(Arrays::stream).anyMatch(word::equals));
    }
}
