package io.broadsheet.e2e;

import io.broadsheet.bench.corpus.Corpus;
import io.broadsheet.bench.corpus.CorpusRecord;
import io.broadsheet.bench.corpus.Draft;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Texts of dumps. */
public final class Pages {

    private static final String HEADER = "Get trending papers in your email inbox!\nSubscribe";

    private Pages() {}

    /** Invented papers that no other seed has. */
    public static List<Draft> drafts(long seed, int count) {
        return StreamSupport.stream(new Corpus(seed, count, 0).spliterator(), false)
                .map(CorpusRecord::draft)
                .toList();
    }

    /** A saved page without blank lines. */
    public static String page(List<Draft> drafts) {
        return HEADER
                + drafts.stream()
                        .map(draft -> draft.title() + "\n" + draft.abstractText() + "\n")
                        .collect(Collectors.joining());
    }

    public static String page(long seed, int count) {
        return page(drafts(seed, count));
    }
}
