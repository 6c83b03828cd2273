package io.broadsheet.bench.identity;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How fast one thread makes keys, bands and signatures of cleaned records of about 1.5 KB. */
final class KeySpeed {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 9;
    private static final int BYTES = 1_500;

    private final List<PaperText> papers;

    KeySpeed(List<PaperText> papers) {
        this.papers = papers.stream().limit(2_000).map(KeySpeed::sized).toList();
    }

    /** By the processor time of the thread, which other load on the machine stretches but little; the median round. */
    Map<String, Object> toJson() {
        for (int round = 0; round < WARM_UP; round++) {
            round();
        }
        double seconds = DoubleStream.generate(this::round)
                .limit(ROUNDS)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
        return Map.of("recordsPerSecond", Math.round(papers.size() / seconds), "bytesPerRecord", BYTES);
    }

    private double round() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int made = 0;
        for (PaperText paper : papers) {
            made += Sightings.identity(paper, Map.of()).keys().size();
        }
        if (made < papers.size()) {
            throw new IllegalStateException("Every record has a key at least");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** The abstract repeated or cut, so that title and abstract have the size spoken of. */
    private static PaperText sized(PaperText paper) {
        PaperText cleaned = Sightings.cleaned(paper);
        int length = Math.max(1, BYTES - cleaned.title().length());
        String text = (cleaned.abstractText() + " ")
                .repeat(1 + length / (cleaned.abstractText().length() + 1));
        return cleaned.with(cleaned.title(), text.substring(0, length));
    }
}
