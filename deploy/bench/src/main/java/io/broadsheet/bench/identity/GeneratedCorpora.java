package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Corpora of our own making, out of real papers as far as there are any and of invented ones. */
final class GeneratedCorpora {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private final List<PaperText> real;
    private final int records;

    GeneratedCorpora(List<PaperText> real, int records) {
        this.real = real;
        this.records = records;
    }

    List<CorpusMeasure> all() {
        return SEEDS.stream().map(this::corpus).toList();
    }

    private CorpusMeasure corpus(long seed) {
        List<PaperText> papers = new ArrayList<>(real);
        InventedPapers invented = new InventedPapers(real, seed);
        while (papers.size() < records) {
            papers.add(invented.next());
        }
        Collections.shuffle(papers, new Random(seed));
        return new CorpusMeasure(GeneratedCorpus.of(papers, records, seed));
    }
}
