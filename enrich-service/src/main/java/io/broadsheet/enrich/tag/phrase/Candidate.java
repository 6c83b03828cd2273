package io.broadsheet.enrich.tag.phrase;

/** What is counted of one phrase while a record is read. */
final class Candidate {

    int units;
    int terms;
    boolean general;
    boolean adjective;
    int common;
    boolean hyphen;
    boolean cased;
    boolean capitals;
    boolean abbreviated;
    boolean known;
    int hits;
    int inTitle;
    int whole;
    int firstPlace;
    int firstHit;
    double logit;

    /** Neither the vocabulary's nor a single word that any paper may have. */
    boolean isPhrase() {
        return !known && (terms > 0 || (common > 0 && units > 1));
    }

    boolean isName() {
        return cased || capitals;
    }

    /** A hit more; {@code complete} if it is no part of a longer run of words. */
    void count(boolean title, boolean complete) {
        hits++;
        inTitle += title ? 1 : 0;
        whole += complete ? 1 : 0;
    }
}
