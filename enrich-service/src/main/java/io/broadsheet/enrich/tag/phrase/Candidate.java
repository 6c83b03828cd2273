package io.broadsheet.enrich.tag.phrase;

/** What is counted of one phrase while a record is read. */
final class Candidate {

    int units;
    int terms;
    int common;
    int firstPlace;
    int firstHit;
    int hits;
    int inTitle;
    int whole;
    boolean general;
    boolean adjective;
    boolean name;
    boolean abbreviated;
    boolean known;
    double logit;

    /** Neither noise alone nor a single word that any paper may have. */
    static boolean isPhrase(int units, int terms, int common) {
        return terms > 0 || (common > 0 && units > 1);
    }

    void begin(int ofUnits, int ofTerms, int ofCommon, int place) {
        units = ofUnits;
        terms = ofTerms;
        common = ofCommon;
        firstPlace = place;
    }

    /** A hit more; {@code complete} if it is no part of a longer run of words. */
    void count(boolean title, boolean complete) {
        hits++;
        inTitle += title ? 1 : 0;
        whole += complete ? 1 : 0;
    }
}
