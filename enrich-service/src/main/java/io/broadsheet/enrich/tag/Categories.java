package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in subject categories: codes such as cs.CL, of which several may stand in one, or words. */
final class Categories {

    private static final int MOST = 30;
    private static final int LONGEST = 80;

    private static final Pattern CODE =
            Pattern.compile("[a-z]{2,8}(-[a-z]{2,8})?(\\.[A-Za-z]{2}|\\.[a-z]{2,6}-[a-z]{2,4})?");
    private static final Pattern CODES = Pattern.compile(CODE.pattern() + "(\\s+" + CODE.pattern() + ")+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Categories() {}

    static List<Term> terms(List<String> categories) {
        List<Term> terms = new ArrayList<>();
        for (String category : categories) {
            boolean several =
                    category.indexOf('.') > 0 && CODES.matcher(category).matches();
            if (several) {
                Matcher code = WORD.matcher(category);
                while (code.find()) {
                    terms.add(new Term(Field.CATEGORIES, category, code.start(), code.end()));
                }
            } else if (category.length() <= LONGEST && category.chars().anyMatch(Character::isLetter)) {
                terms.add(new Term(Field.CATEGORIES, category, 0, category.length()));
            }
        }
        return terms.size() <= MOST ? terms : terms.subList(0, MOST);
    }

    static boolean isCode(String name) {
        return name.indexOf('.') > 0 && CODE.matcher(name).matches();
    }

    /** A code as its field writes it: cs.CL, although some sources have it in small letters. */
    static String label(String name) {
        int dot = name.indexOf('.');
        return isCode(name) && name.length() - dot == 3
                ? name.substring(0, dot) + name.substring(dot).toUpperCase(Locale.ROOT)
                : name;
    }
}
