package io.broadsheet.bench.measure;

import io.broadsheet.bench.measure.SearchLoad.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How fast searches were answered.
 *
 * @param failed answers other than 200, and none
 * @param p50ByPath median in milliseconds of each kind of search
 */
public record SearchFigures(
        int perSecond,
        int requests,
        long failed,
        double p50Milliseconds,
        double p99Milliseconds,
        double maxMilliseconds,
        Map<String, Double> p50ByPath) {

    static SearchFigures of(int perSecond, List<Answer> answers) {
        Latencies all = latencies(answers);
        Map<String, Double> byPath = new TreeMap<>();
        answers.stream()
                .collect(Collectors.groupingBy(Answer::path))
                .forEach((path, same) -> byPath.put(path, latencies(same).percentile(0.5)));
        return new SearchFigures(
                perSecond,
                answers.size(),
                answers.stream().filter(answer -> !answer.ok()).count(),
                all.percentile(0.5),
                all.percentile(0.99),
                all.percentile(1),
                byPath);
    }

    private static Latencies latencies(List<Answer> answers) {
        return Latencies.of(answers.stream().map(Answer::milliseconds).toList());
    }
}
