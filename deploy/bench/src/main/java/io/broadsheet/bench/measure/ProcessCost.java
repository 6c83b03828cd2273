package io.broadsheet.bench.measure;

import io.broadsheet.bench.system.Usage;

/**
 * What one process spent on the load.
 *
 * @param cpuSecondsPerThousand processor seconds for 1,000 records
 * @param anonymousPeakMiB most anonymous resident memory seen in any sample
 */
public record ProcessCost(double cpuSeconds, double cpuSecondsPerThousand, double anonymousPeakMiB) {

    static ProcessCost between(Usage before, Usage after, long peakBytes, long records) {
        double cpu = after.cpuSeconds() - before.cpuSeconds();
        return new ProcessCost(cpu, cpu * 1_000 / records, peakBytes / 1024.0 / 1024.0);
    }
}
