package io.broadsheet.bench.identity;

import io.broadsheet.bench.corpus.Corpus;
import io.broadsheet.bench.corpus.CorpusRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Papers of our own making. */
final class Samples {

    private Samples() {}

    /** Different ones, without authors. */
    static List<PaperText> papers(int count) {
        List<PaperText> papers = new ArrayList<>();
        for (CorpusRecord drawn : new Corpus(1, count, 0)) {
            papers.add(new PaperText(drawn.draft().title(), drawn.draft().abstractText(), List.of(), Map.of(), null));
        }
        return papers;
    }
}
