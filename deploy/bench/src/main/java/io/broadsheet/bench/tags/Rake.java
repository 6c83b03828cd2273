package io.broadsheet.bench.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rapid automatic keyword extraction (Rose et al., 2010): runs of words between stop words and punctuation, weighed by the
 * sum of degree over frequency of their words. Longer runs than four words are left out, which makes it better here.
 */
final class Rake implements PhraseExtractor {

    private static final int LONGEST = 4;

    @Override
    public List<Prediction> phrases(KeywordRecord paper) {
        List<List<String>> runs = new ArrayList<>();
        for (List<String> sentence : Clauses.of(paper)) {
            collect(sentence, runs);
        }
        Map<String, Integer> frequency = new HashMap<>();
        Map<String, Integer> degree = new HashMap<>();
        for (List<String> run : runs) {
            for (String word : run) {
                frequency.merge(word, 1, Integer::sum);
                degree.merge(word, run.size(), Integer::sum);
            }
        }
        Set<List<String>> distinct = new LinkedHashSet<>(runs);
        return distinct.stream()
                .filter(run -> run.size() <= LONGEST)
                .sorted(Comparator.comparingDouble((List<String> run) -> -score(run, frequency, degree)))
                .map(run -> Prediction.of(List.of(String.join(" ", run))))
                .toList();
    }

    private static double score(List<String> run, Map<String, Integer> frequency, Map<String, Integer> degree) {
        return run.stream()
                .mapToDouble(word -> degree.getOrDefault(word, 0) / (double) frequency.getOrDefault(word, 1))
                .sum();
    }

    private static void collect(List<String> clause, List<List<String>> runs) {
        List<String> run = new ArrayList<>();
        for (String word : clause) {
            if (StopWords.has(word)) {
                addTo(runs, run);
                run = new ArrayList<>();
            } else {
                run.add(word);
            }
        }
        addTo(runs, run);
    }

    private static void addTo(List<List<String>> runs, List<String> run) {
        if (!run.isEmpty()) {
            runs.add(run);
        }
    }
}
