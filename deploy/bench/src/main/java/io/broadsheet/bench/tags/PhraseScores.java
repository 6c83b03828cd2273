package io.broadsheet.bench.tags;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Precision, recall and F1 of the first predictions against the present keywords, averaged over records. A prediction is
 * right if one of its forms is a keyword that no earlier one has taken; predictions that repeat an earlier one's form count
 * as made once. Precision is of the predictions made, at most k; records without a present keyword are left out.
 */
final class PhraseScores {

    private static final int[] DEPTHS = {5, 10};

    private final double[] precision = new double[DEPTHS.length];
    private final double[] recall = new double[DEPTHS.length];
    private final double[] f1 = new double[DEPTHS.length];
    private int records;

    static PhraseScores of(List<KeywordRecord> papers, PhraseExtractor extractor) {
        PhraseScores scores = new PhraseScores();
        for (KeywordRecord paper : papers) {
            Set<String> gold = PresentKeywords.of(paper);
            if (!gold.isEmpty()) {
                scores.add(gold, extractor.phrases(paper));
            }
        }
        return scores;
    }

    void add(Set<String> gold, List<Prediction> predictions) {
        records++;
        for (int i = 0; i < DEPTHS.length; i++) {
            add(i, gold, predictions);
        }
    }

    private void add(int depth, Set<String> gold, List<Prediction> predictions) {
        Set<String> seen = new HashSet<>();
        Set<String> open = new HashSet<>(gold);
        int made = 0;
        int right = 0;
        for (Prediction prediction : predictions) {
            if (made == DEPTHS[depth]) {
                break;
            }
            if (seen.addAll(prediction.forms())) {
                made++;
                right += prediction.forms().stream().anyMatch(open::remove) ? 1 : 0;
            }
        }
        double p = made == 0 ? 0 : right / (double) made;
        double r = right / (double) gold.size();
        precision[depth] += p;
        recall[depth] += r;
        f1[depth] += right == 0 ? 0 : 2 * p * r / (p + r);
    }

    double f1At10() {
        return mean(f1[1]);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", records);
        for (int i = 0; i < DEPTHS.length; i++) {
            json.put("precisionAt" + DEPTHS[i], mean(precision[i]));
            json.put("recallAt" + DEPTHS[i], mean(recall[i]));
            json.put("f1At" + DEPTHS[i], mean(f1[i]));
        }
        return json;
    }

    private double mean(double sum) {
        return records == 0 ? 0 : Math.round(sum / records * 10_000) / 10_000.0;
    }
}
