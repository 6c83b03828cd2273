package io.broadsheet.bench.measure;

import java.util.List;

/**
 * How fast one stage went.
 *
 * @param count what it had done at the end
 * @param from seconds after the drop at the last sample before its count rose for the first time
 * @param until seconds after the drop at the sample in which its count rose for the last time
 * @param perSecond count / (until - from)
 * @param peakPerSecond the most within any {@value #WINDOW} seconds
 */
public record StageRate(long count, double from, double until, double perSecond, double peakPerSecond) {

    static final double WINDOW = 5;

    /** From samples in order of time, the first of them before the stage has begun. */
    static StageRate of(Stage stage, List<Sample> samples) {
        long count = samples.getLast().count(stage);
        double from = samples.getFirst().seconds();
        double until = from;
        for (int i = 1; i < samples.size(); i++) {
            long before = samples.get(i - 1).count(stage);
            from = before == 0 ? samples.get(i - 1).seconds() : from;
            until = samples.get(i).count(stage) > before ? samples.get(i).seconds() : until;
        }
        return new StageRate(count, from, until, until > from ? count / (until - from) : 0, peak(stage, samples));
    }

    /** The ledger and the sampling are coarse, so a window closes at the first sample that is far enough from its start. */
    private static double peak(Stage stage, List<Sample> samples) {
        double peak = 0;
        int end = 0;
        for (Sample start : samples) {
            while (end < samples.size() && samples.get(end).seconds() < start.seconds() + WINDOW) {
                end++;
            }
            if (end == samples.size()) {
                break;
            }
            Sample last = samples.get(end);
            peak = Math.max(peak, (last.count(stage) - start.count(stage)) / (last.seconds() - start.seconds()));
        }
        return peak;
    }
}
