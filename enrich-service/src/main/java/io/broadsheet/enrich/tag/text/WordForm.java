package io.broadsheet.enrich.tag.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form in which words of texts and of the vocabulary are compared: in lower case, without accents, in the singular,
 * in American spelling. One object reads one word after the other, so that no word costs an allocation.
 */
final class WordForm {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("corpora", "corpus"),
            Map.entry("matrices", "matrix"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("analyses", "analysis"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("syntheses", "synthesis"),
            Map.entry("biases", "bias"),
            Map.entry("lenses", "lens"),
            Map.entry("gases", "gas"));

    private static final List<String> NO_PLURALS = List.of(
            "news", "series", "species", "lens", "bias", "gas", "atlas", "canvas", "across", "always", "perhaps",
            "this", "was", "has", "does", "its", "less", "aws", "ios", "pos");

    private static final Lexicon EXCEPTIONS = new Lexicon(64);
    private static final char[][] REGULAR = regular();

    private char[] letters = new char[64];
    private int length;

    char[] letters() {
        return letters;
    }

    int length() {
        return length;
    }

    /** Takes the word from {@code start} to before {@code end}. */
    void read(String text, int start, int end) {
        int stop = isPluralOfCapitals(text, start, end) ? end - 1 : end;
        if (letters.length < stop - start) {
            letters = new char[(stop - start) * 2];
        }
        length = 0;
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                take(withoutAccents(text.substring(start, stop).toLowerCase(Locale.ROOT)));
                break;
            }
            letters[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        makeSingular();
        makeAmerican();
    }

    @Override
    public String toString() {
        return new String(letters, 0, length);
    }

    /** LMs, GANs: the plural of a short form, however short. */
    private static boolean isPluralOfCapitals(String text, int start, int end) {
        if (end - start < 3 || text.charAt(end - 1) != 's') {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.chars().filter(c -> c < 0x0300 || c > 0x036f).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private void take(String word) {
        if (letters.length < word.length()) {
            letters = new char[word.length() * 2];
        }
        word.getChars(0, word.length(), letters, 0);
        length = word.length();
    }

    private void makeSingular() {
        if (length <= 3) {
            return;
        }
        char last = letters[length - 1];
        if (last == 'e' && letters[length - 2] == 'i') {
            endWithY();
        }
        if (last != 's' && last != 'a') {
            return;
        }
        int exception = EXCEPTIONS.find(letters, length);
        if (exception >= 0) {
            take(exception);
        } else if (last == 's' && "sui".indexOf(letters[length - 2]) < 0) {
            cutPlural();
        }
    }

    private void take(int exception) {
        char[] word = REGULAR[exception];
        System.arraycopy(word, 0, letters, 0, word.length);
        length = word.length;
    }

    private void cutPlural() {
        if (endsWith("ies")) {
            length--;
            endWithY();
        } else {
            boolean syllable = endsWith("sses") || endsWith("xes") || endsWith("ches") || endsWith("shes");
            length -= syllable ? 2 : 1;
        }
    }

    private void endWithY() {
        length--;
        letters[length - 1] = 'y';
    }

    private void makeAmerican() {
        if (length > 8 && letters[length - 1] == 'n' && endsWith("isation")) {
            letters[length - 6] = 'z';
        }
    }

    private boolean endsWith(String end) {
        int start = length - end.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < end.length(); i++) {
            if (letters[start + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The exceptions' forms by their numbers. */
    private static char[][] regular() {
        char[][] forms = new char[IRREGULAR.size() + NO_PLURALS.size()][];
        IRREGULAR.forEach(
                (word, form) -> forms[EXCEPTIONS.add(word.toCharArray(), word.length())] = form.toCharArray());
        for (String word : NO_PLURALS) {
            forms[EXCEPTIONS.add(word.toCharArray(), word.length())] = word.toCharArray();
        }
        return Arrays.copyOf(forms, forms.length);
    }
}
