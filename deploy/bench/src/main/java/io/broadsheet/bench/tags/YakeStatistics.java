package io.broadsheet.bench.tags;

import java.util.Collection;

/**
 * What YAKE compares a word's counts with.
 *
 * @param mostFrequent occurrences of the most frequent word
 */
record YakeStatistics(double mean, double deviation, int mostFrequent, int sentences) {

    static YakeStatistics of(Collection<YakeWord> words, int sentences) {
        double mean = words.stream().mapToInt(YakeWord::count).average().orElse(1);
        double variance = words.stream()
                .mapToDouble(word -> (word.count() - mean) * (word.count() - mean))
                .average()
                .orElse(0);
        int most = words.stream().mapToInt(YakeWord::count).max().orElse(1);
        return new YakeStatistics(mean, Math.sqrt(variance), most, sentences);
    }

    double weight(YakeWord word) {
        double relatedness = word.relatedness(mostFrequent);
        double frequency = word.count() / (mean + deviation);
        double spread = word.spread(sentences);
        return relatedness * word.position() / (word.casing() + frequency / relatedness + spread / relatedness);
    }
}
