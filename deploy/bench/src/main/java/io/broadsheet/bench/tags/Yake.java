package io.broadsheet.bench.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * YAKE (Campos et al., 2020) with its defaults: up to three words, a window of one, near-duplicates left out from a
 * similarity of 0.9. The lower a weight, the better the word.
 */
final class Yake implements PhraseExtractor {

    private static final int LONGEST = 3;
    private static final double MOST_ALIKE = 0.9;
    private static final int MOST = 30;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern SIGNS = Pattern.compile("[,;:()\\[\\]{}\"“”!?…|]|\\.(?=\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("[\\s]+");

    @Override
    public List<Prediction> phrases(KeywordRecord paper) {
        List<List<List<String>>> sentences = sentences(paper.title() + ".\n" + paper.abstractText());
        Map<String, YakeWord> words = words(sentences);
        Map<String, Integer> counts = new LinkedHashMap<>();
        sentences.forEach(clauses -> clauses.forEach(clause -> count(clause, counts)));
        Map<String, Double> weights = new HashMap<>();
        YakeStatistics statistics = YakeStatistics.of(words.values(), sentences.size());
        counts.forEach((term, count) -> weights.put(term, weight(term, count, words, statistics)));
        List<String> ranked = counts.keySet().stream()
                .sorted(Comparator.comparingDouble((String term) -> weights.getOrDefault(term, 1.0)))
                .toList();
        return withoutLookalikes(ranked).stream()
                .map(term -> Prediction.of(List.of(term)))
                .toList();
    }

    private static List<List<List<String>>> sentences(String text) {
        List<List<List<String>>> sentences = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            List<List<String>> clauses = new ArrayList<>();
            for (String clause : SIGNS.split(sentence, -1)) {
                List<String> words = new ArrayList<>();
                for (String word : BLANKS.split(clause.strip(), -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
                clauses.add(words);
            }
            sentences.add(clauses);
        }
        return sentences;
    }

    private static Map<String, YakeWord> words(List<List<List<String>>> sentences) {
        Map<String, YakeWord> words = new LinkedHashMap<>();
        for (int number = 0; number < sentences.size(); number++) {
            boolean begins = true;
            for (List<String> clause : sentences.get(number)) {
                for (int i = 0; i < clause.size(); i++) {
                    String before = i == 0 ? "" : clause.get(i - 1);
                    String behind = i + 1 == clause.size() ? "" : clause.get(i + 1);
                    words.computeIfAbsent(lower(clause.get(i)), word -> new YakeWord())
                            .add(clause.get(i), begins, number, lower(before), lower(behind));
                    begins = false;
                }
            }
        }
        return words;
    }

    private static void count(List<String> clause, Map<String, Integer> counts) {
        for (int first = 0; first < clause.size(); first++) {
            for (int end = first + 1; end <= Math.min(clause.size(), first + LONGEST); end++) {
                if (isTerm(clause.get(first)) && isTerm(clause.get(end - 1))) {
                    counts.merge(lower(String.join(" ", clause.subList(first, end))), 1, Integer::sum);
                }
            }
        }
    }

    private static boolean isTerm(String word) {
        return !StopWords.has(lower(word)) && word.chars().anyMatch(Character::isLetter);
    }

    private static double weight(String term, int count, Map<String, YakeWord> words, YakeStatistics statistics) {
        double product = 1;
        double sum = 0;
        for (String part : term.split(" ", -1)) {
            YakeWord word = words.getOrDefault(part, new YakeWord());
            if (StopWords.has(part)) {
                // within a phrase a stop word counts by how firmly it stands between its neighbours; here it is neutral
                continue;
            }
            double weight = statistics.weight(word);
            product *= weight;
            sum += weight;
        }
        return product / (count * (1 + sum));
    }

    private static List<String> withoutLookalikes(List<String> ranked) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String term : ranked) {
            if (kept.size() == MOST) {
                break;
            }
            if (seen.add(term) && kept.stream().noneMatch(other -> similarity(term, other) >= MOST_ALIKE)) {
                kept.add(term);
            }
        }
        return kept;
    }

    /** One less the share of letters to change (Levenshtein, 1966). */
    private static double similarity(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - row[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
