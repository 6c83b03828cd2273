package io.broadsheet.enrich.tag.phrase;

/**
 * What speaks for and against a phrase being what an author would name as a key word: a logistic regression, fitted on one
 * half of the development records and rounded; the other half scores alike.
 */
final class Weights {

    private static final int HITS_THAT_COUNT = 6;

    private Weights() {}

    static double logit(Candidate candidate, int places) {
        int noise = candidate.units - candidate.terms - candidate.common;
        double logit = candidate.units == 1 && !candidate.isName() ? -3.7 : -2.1;
        logit += candidate.inTitle > 0 ? 0.5 : 0;
        logit += 0.9 * Math.log(Math.min(candidate.hits, HITS_THAT_COUNT));
        logit -= 0.5 * (1 - (double) candidate.firstPlace / places);
        logit -= candidate.units == 4 ? 0.4 : 0;
        logit += 1.5 * candidate.whole / candidate.hits;
        logit -= 0.25 * noise + 0.2 * candidate.common;
        logit -= candidate.general ? 0.5 : 0;
        logit -= candidate.adjective ? 0.5 : 0;
        logit += candidate.abbreviated ? 0.4 : 0;
        logit -= candidate.isName() ? 0.25 : 0;
        return logit;
    }
}
