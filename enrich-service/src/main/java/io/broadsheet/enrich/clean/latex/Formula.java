package io.broadsheet.enrich.clean.latex;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells what stands between two dollar signs: a formula, or the words between two prices. */
final class Formula {

    private static final Pattern NUMBER = Pattern.compile("[+\\-~]?[0-9][0-9.,]*\\s?%?[A-Za-z]{0,2}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}0-9'*-]{0,24}");
    private static final Pattern TERMS = Pattern.compile("[\\p{L}0-9.,'+\\-*/=<>()\\[\\]|!:; ]+");
    private static final Pattern LONG_LETTERS = Pattern.compile("\\p{L}{3}");
    private static final Pattern OPERATOR = Pattern.compile("[+\\-*/=<>|(]");
    private static final String UNFINISHED = "+-*/=<,(";
    private static final Set<String> WORDS_OF_FORMULAS =
            Set.of("log", "exp", "min", "max", "sup", "inf", "arg", "and", "for", "mod", "sin", "cos", "tanh", "poly");

    private Formula() {}

    static boolean looksLike(String content) {
        if (content.isBlank()) {
            return false;
        }
        if (content.indexOf('\\') >= 0) {
            return !hasProse(content);
        }
        char last = content.charAt(content.length() - 1);
        if (Blanks.isAt(content, 0)
                || Character.isWhitespace(last)
                || (content.length() > 1 && isUnfinished(content))) {
            return false;
        }
        return content.chars().anyMatch(c -> c == '^' || c == '_' || c == '{') ? !hasProse(content) : isSimple(content);
    }

    private static boolean isUnfinished(String content) {
        return content.indexOf('^') < 0 && UNFINISHED.indexOf(content.charAt(content.length() - 1)) >= 0;
    }

    private static boolean isSimple(String content) {
        if (NUMBER.matcher(content).matches() || NAME.matcher(content).matches()) {
            return true;
        }
        boolean terms = TERMS.matcher(content).matches()
                && !LONG_LETTERS.matcher(content).find();
        boolean startsAsPrice = Character.isDigit(content.charAt(0))
                && !OPERATOR.matcher(content).find();
        return terms && !startsAsPrice;
    }

    /** Words of three letters or more between blanks, outside of braces. */
    private static boolean hasProse(String content) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= content.length(); i++) {
            char c = i < content.length() ? content.charAt(i) : ' ';
            if (depth <= 0 && Character.isWhitespace(c)) {
                if (isProse(content.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return false;
    }

    private static boolean isProse(String word) {
        return word.length() >= 3 && word.chars().allMatch(Character::isLetter) && !WORDS_OF_FORMULAS.contains(word);
    }
}
