package io.broadsheet.bench.measure;

import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.RunningSystem;
import io.broadsheet.bench.system.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Exports everything once in each format, by a client that only counts. */
public final class ExportLoad {

    private static final List<String> FORMATS = List.of("jsonl", "csv", "bib", "ris");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final double MIB = 1024 * 1024;

    private final RunningSystem system;

    public ExportLoad(RunningSystem system) {
        this.system = system;
    }

    /**
     * Exports everything in each format.
     *
     * @param papers how many there are
     */
    public List<ExportFigures> run(long papers) throws IOException, InterruptedException {
        List<ExportFigures> figures = new ArrayList<>();
        for (String format : FORMATS) {
            figures.add(export(format, papers));
        }
        return figures;
    }

    private ExportFigures export(String format, long papers) throws IOException, InterruptedException {
        long before = anonymousBytes();
        long start = System.nanoTime();
        long most = before;
        long bytes = 0;
        try (InputStream document = system.query().stream("/v1/export." + format)) {
            byte[] part = new byte[64 * 1024];
            long looked = start;
            for (int read = document.read(part); read >= 0; read = document.read(part)) {
                bytes += read;
                if (System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
                    looked = System.nanoTime();
                    most = Math.max(most, anonymousBytes());
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new ExportFigures(format, bytes / 1e6, seconds, papers / seconds, (most - before) / MIB);
    }

    private long anonymousBytes() {
        return system.process(Part.QUERY)
                .map(Usage::of)
                .map(Usage::anonymousBytes)
                .orElse(0L);
    }
}
