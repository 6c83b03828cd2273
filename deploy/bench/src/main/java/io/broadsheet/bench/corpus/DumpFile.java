package io.broadsheet.bench.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Writes a corpus as a saved page without blank lines, and beside it the truth: ordinal, paper and variation by tabs. */
public final class DumpFile {

    private static final String HEADER = """
            Get trending papers in your email inbox once a day!
            Get trending papers in your email inbox!
            Subscribe""";

    private DumpFile() {}

    /** Streams the corpus to both files, which are created or replaced. */
    public static Truth write(Corpus corpus, Path dump, Path truth) throws IOException {
        return write(corpus.iterator(), corpus.records(), dump, truth);
    }

    /** Streams the next records to both files. The truth counts ordinals within this dump, papers within the corpus. */
    public static Truth write(Iterator<CorpusRecord> corpus, long records, Path dump, Path truth) throws IOException {
        long papers = 0;
        try (BufferedWriter page = Files.newBufferedWriter(dump);
                BufferedWriter answers = Files.newBufferedWriter(truth)) {
            page.write(HEADER);
            for (long ordinal = 0; ordinal < records; ordinal++) {
                CorpusRecord line = corpus.next();
                page.write(line.draft().title() + "\n" + line.draft().abstractText() + "\n");
                answers.write(ordinal + "\t" + line.paper() + "\t" + line.variation() + "\n");
                papers += line.variation() == Variation.FIRST ? 1 : 0;
            }
        }
        return new Truth(records, papers, Files.size(dump));
    }
}
