package io.broadsheet.bench.tags;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** TF-IDF over runs of one to three words that neither begin nor end with a stop word; document frequencies of the same records. */
final class TermFrequency implements PhraseExtractor {

    private static final int LONGEST = 3;

    private final Map<String, Integer> documents = new HashMap<>();
    private final int size;

    TermFrequency(List<KeywordRecord> papers) {
        size = papers.size();
        for (KeywordRecord paper : papers) {
            Set<String> terms = new HashSet<>(counts(paper).keySet());
            terms.forEach(term -> documents.merge(term, 1, Integer::sum));
        }
    }

    @Override
    public List<Prediction> phrases(KeywordRecord paper) {
        return counts(paper).entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> term) -> -weight(term)))
                .map(term -> Prediction.of(List.of(term.getKey())))
                .toList();
    }

    private double weight(Map.Entry<String, Integer> term) {
        return term.getValue() * Math.log(size / (double) documents.getOrDefault(term.getKey(), 1));
    }

    private static Map<String, Integer> counts(KeywordRecord paper) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<String> clause : Clauses.of(paper)) {
            for (int first = 0; first < clause.size(); first++) {
                for (int end = first + 1; end <= Math.min(clause.size(), first + LONGEST); end++) {
                    if (!StopWords.has(clause.get(first)) && !StopWords.has(clause.get(end - 1))) {
                        counts.merge(String.join(" ", clause.subList(first, end)), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }
}
