package io.broadsheet.query.stats;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.stats.DumpTotals.Total;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How much there is.
 *
 * @param papers that can be found
 * @param sightings records that list a paper
 * @param duplicates those of them that list a paper which another lists as well, all but one of each paper
 * @param records in all dumps, with those that could not be used
 * @param rejected those of them that could not be read
 * @param dumps how many, by state
 * @param tags how many different ones papers have
 * @param sources papers by source, languages and years likewise; most papers first
 * @param days papers by day, the latest {@link #DAYS} days that have any
 */
public record StatsView(
        long papers,
        long sightings,
        long duplicates,
        long records,
        long rejected,
        Map<String, Long> dumps,
        long tags,
        List<Count> sources,
        List<Count> languages,
        List<Count> years,
        List<Count> days) {

    static final int DAYS = 31;

    /** What can be counted of papers, most papers first. */
    record Papers(
            long total, long tags, List<Count> sources, List<Count> languages, List<Count> years, List<Count> days) {}

    static StatsView of(List<Total> dumps, Papers papers) {
        var sightings = sum(dumps, Total::sightings);
        var byState = new TreeMap<String, Long>();
        dumps.forEach(total -> byState.put(total.state(), total.dumps()));
        return new StatsView(
                papers.total(),
                sightings,
                // records that were stored just now are no paper's yet
                Math.max(0, sightings - sum(dumps, Total::newPapers)),
                sum(dumps, Total::records),
                sum(dumps, Total::rejected),
                byState,
                papers.tags(),
                papers.sources(),
                papers.languages(),
                papers.years(),
                papers.days());
    }

    private static long sum(List<Total> dumps, ToLongFunction<Total> number) {
        return dumps.stream().mapToLong(number).sum();
    }
}
