package io.broadsheet.bench.report;

import static java.lang.String.format;

import io.broadsheet.bench.measure.Correctness;
import io.broadsheet.bench.measure.LoadFigures;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as tables that read well on a terminal too. */
public final class Markdown {

    private Markdown() {}

    public static String of(Report report) {
        return String.join(
                "\n",
                heading(report),
                stages(report.load()),
                processes(report.load()),
                latencies(report),
                exports(report));
    }

    private static String heading(Report report) {
        LoadFigures load = report.load();
        Machine machine = report.machine();
        return format(
                Locale.ROOT,
                """
                # %,d records on %s

                Commit %s, seed %d, %d processors, %.0f GiB, Java %s; %.1f MB of %,d papers; ready %.1f s after the start.

                **File to searchable: %.1f s, %,.0f records/s.** %s
                """,
                report.corpus().records(),
                report.date(),
                report.commit(),
                report.seed(),
                machine.processors(),
                machine.memoryGiB(),
                machine.java(),
                report.corpus().bytes() / 1e6,
                report.corpus().papers(),
                report.startSeconds(),
                load.seconds(),
                load.recordsPerSecond(),
                verdict(load.correctness()));
    }

    private static String verdict(Correctness found) {
        return format(
                Locale.ROOT,
                "%s: %,d records, %,d published, %,d rejected, %,d stored, %,d dead-lettered; %,d papers, true are %,d.",
                found.correct() ? "Correct" : "WRONG",
                found.records(),
                found.published(),
                found.rejected(),
                found.stored(),
                found.deadLettered(),
                found.papers(),
                found.truePapers());
    }

    private static String stages(LoadFigures load) {
        return """
                | stage | count | from s | until s | per second | best 5 s, per second |
                |---|---:|---:|---:|---:|---:|
                """
                + load.stages().entrySet().stream()
                        .map(stage -> format(
                                Locale.ROOT,
                                "| %s | %,d | %.1f | %.1f | %,.0f | %,.0f |\n",
                                stage.getKey().label(),
                                stage.getValue().count(),
                                stage.getValue().from(),
                                stage.getValue().until(),
                                stage.getValue().perSecond(),
                                stage.getValue().peakPerSecond()))
                        .collect(Collectors.joining());
    }

    private static String processes(LoadFigures load) {
        return """
                | process | CPU s | CPU s per 1,000 records | anonymous memory at most, MiB |
                |---|---:|---:|---:|
                """
                + load.processes().entrySet().stream()
                        .map(part -> format(
                                Locale.ROOT,
                                "| %s | %.1f | %.3f | %.0f |\n",
                                part.getKey().label(),
                                part.getValue().cpuSeconds(),
                                part.getValue().cpuSecondsPerThousand(),
                                part.getValue().anonymousPeakMiB()))
                        .collect(Collectors.joining());
    }

    private static String latencies(Report report) {
        return format(
                Locale.ROOT,
                """
                A dump of %d records into the idle system: median %.2f s of %s.
                Search at %d/s over %,d papers: p50 %.1f ms, p99 %.1f ms, max %.1f ms, %d of %,d failed.
                """,
                report.idleDump().records(),
                report.idleDump().medianSeconds(),
                report.idleDump().seconds().stream()
                        .map(each -> format(Locale.ROOT, "%.2f", each))
                        .toList(),
                report.search().perSecond(),
                report.load().correctness().papers(),
                report.search().p50Milliseconds(),
                report.search().p99Milliseconds(),
                report.search().maxMilliseconds(),
                report.search().failed(),
                report.search().requests());
    }

    private static String exports(Report report) {
        return """
                | export of everything | MB | s | papers per second | extra memory at most, MiB |
                |---|---:|---:|---:|---:|
                """
                + report.exports().stream()
                        .map(export -> format(
                                Locale.ROOT,
                                "| %s | %.1f | %.1f | %,.0f | %.0f |\n",
                                export.format(),
                                export.megabytes(),
                                export.seconds(),
                                export.papersPerSecond(),
                                export.extraMiB()))
                        .collect(Collectors.joining());
    }
}
