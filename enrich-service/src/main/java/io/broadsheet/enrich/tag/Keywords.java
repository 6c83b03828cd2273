package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in authors' keywords: one each, as a rule; several where a list or a path of a classification was put into one
 * ("Machine Learning: Online Learning"). A short form in brackets behind a name is no part of it.
 */
final class Keywords {

    private static final int MOST = 30;
    private static final int LONGEST = 80;
    private static final int LONGEST_LISTED = 1_000;
    private static final int LONG_ENOUGH_FOR_A_LIST = 60;

    /** Between the items of a list, and the steps of a path. */
    private static final Pattern SEPARATOR = Pattern.compile(";|\\||: |::|--?>|→|›| > |·|•");

    private static final Pattern SEPARATOR_OF_LIST = Pattern.compile(SEPARATOR.pattern() + "|, ");
    private static final Pattern SHORT_FORM = Pattern.compile("\\s\\([^()]{1,15}\\)$");

    private Keywords() {}

    static List<Term> terms(List<String> keywords) {
        List<Term> terms = new ArrayList<>();
        for (String keyword : keywords) {
            if (keyword.length() <= LONGEST_LISTED) {
                collect(keyword, terms);
            }
        }
        return terms.size() <= MOST ? terms : terms.subList(0, MOST);
    }

    private static void collect(String keyword, List<Term> terms) {
        boolean list = keyword.length() > LONG_ENOUGH_FOR_A_LIST && keyword.indexOf(',') != keyword.lastIndexOf(',');
        Matcher separator = (list ? SEPARATOR_OF_LIST : SEPARATOR).matcher(keyword);
        int start = 0;
        while (terms.size() < MOST && separator.find()) {
            add(keyword, start, separator.start(), terms);
            start = separator.end();
        }
        add(keyword, start, keyword.length(), terms);
    }

    private static void add(String keyword, int from, int to, List<Term> terms) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(keyword.charAt(start))) {
            start++;
        }
        Matcher shortForm = SHORT_FORM.matcher(keyword).region(start, end);
        end = shortForm.find() ? shortForm.start() : end;
        while (end > start && !endsName(keyword.charAt(end - 1))) {
            end--;
        }
        boolean named = keyword.substring(start, end).chars().anyMatch(Character::isLetter);
        if (named && end - start <= LONGEST) {
            terms.add(new Term(Field.KEYWORDS, keyword, start, end));
        }
    }

    private static boolean endsName(char c) {
        return Character.isLetterOrDigit(c)
                || c == '+'
                || c == '#'
                || c == ')'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
