package io.broadsheet.enrich.tag.phrase;

import java.util.stream.IntStream;

/**
 * What speaks for and against a phrase being what an author would name as a key word: a logistic regression, fitted on one
 * half of the development records and rounded; the other half scores alike.
 */
final class Weights {

    private static final double[] LOGARITHMS = IntStream.rangeClosed(0, 6)
            .mapToDouble(hits -> Math.log(Math.max(1, hits)))
            .toArray();

    private Weights() {}

    static double logit(Candidate candidate, int places) {
        int noise = candidate.units - candidate.terms - candidate.common;
        double logit = candidate.units == 1 && !candidate.name ? -5.1 : -3.6;
        logit += candidate.inTitle > 0 ? 0.2 : 0;
        logit += LOGARITHMS[Math.min(candidate.hits, LOGARITHMS.length - 1)];
        logit -= 0.3 * (1 - (double) candidate.firstPlace / places);
        logit += candidate.units == 3 ? 0.3 : 0;
        logit += 1.2 * candidate.whole / candidate.hits;
        logit -= 0.15 * noise + 0.2 * candidate.common;
        logit -= candidate.general ? 0.45 : 0;
        logit -= candidate.adjective ? 0.3 : 0;
        logit += candidate.abbreviated ? 0.3 : 0;
        return logit;
    }
}
