package io.broadsheet.ingest.format.xml;

/**
 * Why a well-formed element is no record of a paper.
 *
 * @param code the rejection's
 * @param message what it is, and what to do
 */
record Refusal(String code, String message) {
    private static final int MOST = 500;

    /** A server's own words. */
    static Refusal answer(String words) {
        String cut = words.substring(
                0, words.offsetByCodePoints(0, Math.min(words.codePointCount(0, words.length()), MOST)));
        return new Refusal("error-answer", "a server answered with an error: " + cut + "; fetch the listing again");
    }

    /** What its origin no longer has. */
    static Refusal deleted(String id) {
        return new Refusal(
                "deleted-record", "its origin has deleted " + id + ", and says nothing else of it; nothing to do");
    }
}
