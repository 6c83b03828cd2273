package io.broadsheet.enrich.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The form in which words of texts and of the vocabulary are compared. */
final class Words {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("corpora", "corpus"),
            Map.entry("matrices", "matrix"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("analyses", "analysis"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("biases", "bias"),
            Map.entry("lenses", "lens"),
            Map.entry("gases", "gas"));

    private static final Set<String> NO_PLURALS = Set.of(
            "news", "series", "species", "lens", "bias", "gas", "atlas", "canvas", "across", "always", "perhaps",
            "this", "was", "has", "does", "its", "less", "aws", "ios");

    private Words() {}

    static String normal(String word) {
        String lower = isPluralOfCapitals(word) ? word.substring(0, word.length() - 1) : word;
        lower = lower.toLowerCase(Locale.ROOT);
        return singular(lower.chars().allMatch(c -> c < 0x80) ? lower : withoutAccents(lower));
    }

    /** LMs, GANs: the plural of a short form, however short. */
    private static boolean isPluralOfCapitals(String word) {
        int last = word.length() - 1;
        return last >= 2 && word.charAt(last) == 's' && word.chars().limit(last).allMatch(Character::isUpperCase);
    }

    private static String withoutAccents(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.chars().filter(c -> c < 0x0300 || c > 0x036f).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String singular(String word) {
        int length = word.length();
        if (length <= 3 || NO_PLURALS.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ie")) {
            return word.substring(0, length - 2) + "y";
        }
        if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        boolean syllable =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, length - (syllable ? 2 : 1));
    }
}
