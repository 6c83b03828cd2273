package io.broadsheet.query.search;

/**
 * A query whose words are spelt as papers spell them.
 *
 * @param text with other words; still, as a whole, what was typed, which may be a title after all
 * @param needed whether a word as typed is in no paper at all
 */
public record Correction(QueryText text, boolean needed) {

    /** The query as one would type it. */
    public String typed() {
        return QueryText.typed(text.clauses());
    }
}
