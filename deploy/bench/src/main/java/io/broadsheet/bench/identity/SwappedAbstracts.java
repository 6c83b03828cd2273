package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes records that have another paper's abstract under their own title, each paired with that other paper. Papers of
 * the same authors are left out: under one list of authors, such a record is a retitled paper to anybody.
 */
final class SwappedAbstracts {

    private final SplittableRandom random = new SplittableRandom(20);

    /** Of any two papers, with their authors and without; each of {@code count} pairs in both ways. */
    List<LabelledPair> ofAny(List<PaperText> papers, int count) {
        List<LabelledPair> pairs = new ArrayList<>();
        while (pairs.size() < 2 * count) {
            PaperText one = papers.get(random.nextInt(papers.size()));
            PaperText other = papers.get(random.nextInt(papers.size()));
            if (one.hasAbstract() && other.hasAbstract() && haveNobodyInCommon(one, other)) {
                pairs.add(swapped("any", one, other));
                pairs.add(swapped("any, authors unknown", one.by(List.of()), other.by(List.of())));
            }
        }
        return pairs;
    }

    /** Of the two papers of pairs that are known to be different papers on the same subject, both ways. */
    List<LabelledPair> ofSimilar(List<LabelledPair> pairs) {
        return pairs.stream()
                .filter(pair ->
                        !pair.same() && pair.bothAbstracts() && !pair.stratum().contains("wrong_abstract"))
                .filter(pair -> haveNobodyInCommon(pair.one(), pair.other()))
                .flatMap(pair -> List.of(
                        swapped("similar", pair.one(), pair.other()), swapped("similar", pair.other(), pair.one()))
                        .stream())
                .toList();
    }

    private static LabelledPair swapped(String kind, PaperText one, PaperText other) {
        PaperText wrong = one.blind().with(one.title(), other.abstractText());
        return new LabelledPair(one.title(), kind, false, wrong, other.blind());
    }

    /** Namesakes are in: they are other people. */
    private static boolean haveNobodyInCommon(PaperText one, PaperText other) {
        return !one.authors().isEmpty()
                && !other.authors().isEmpty()
                && one.authors().stream().noneMatch(other.authors()::contains);
    }
}
