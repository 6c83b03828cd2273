package io.broadsheet.bench.corpus;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * Records of invented papers, the same for the same seed on every machine. Iterating takes constant memory.
 *
 * @param seed chooses the papers; corpora of different seeds share none
 * @param duplicates share of the records that repeat an earlier paper, 0 to 1
 */
public record Corpus(long seed, long records, double duplicates) implements Iterable<CorpusRecord> {

    private static final double DUPLICATES = 0.1;

    public Corpus {
        if (records < 1 || duplicates < 0 || duplicates >= 1) {
            throw new IllegalArgumentException(
                    "A corpus needs at least one record and a share of duplicates below 1, not " + records + " and "
                            + duplicates);
        }
    }

    /** A corpus in which every tenth record repeats an earlier paper. */
    public Corpus(long seed, long records) {
        this(seed, records, DUPLICATES);
    }

    @Override
    public Iterator<CorpusRecord> iterator() {
        return new Records();
    }

    private final class Records implements Iterator<CorpusRecord> {

        private final SplittableRandom random = new SplittableRandom(seed);
        private final Papers drafts = new Papers(seed);
        private long ordinal;
        private long papers;

        @Override
        public boolean hasNext() {
            return ordinal < records;
        }

        @Override
        public CorpusRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The corpus ends after " + records + " records");
            }
            return papers > 0 && random.nextDouble() < duplicates ? repeated() : founding();
        }

        private CorpusRecord founding() {
            Draft draft = drafts.paper(papers);
            return new CorpusRecord(ordinal++, papers++, Variation.FIRST, draft);
        }

        private CorpusRecord repeated() {
            long paper = random.nextLong(papers);
            Draft draft = drafts.paper(paper);
            Variation variation = Variation.draw(draft, random);
            return new CorpusRecord(ordinal++, paper, variation, variation.of(draft));
        }
    }
}
