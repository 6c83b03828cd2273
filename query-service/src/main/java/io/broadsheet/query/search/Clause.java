package io.broadsheet.query.search;

/**
 * A word or a phrase of a query.
 *
 * @param text without quotes, minus and field; not blank
 */
public record Clause(Scope scope, String text, boolean phrase, boolean excluded) {

    /** Where it is looked for. */
    public enum Scope {
        /** In title, abstract, authors, venue and identifiers. */
        ANY,
        TITLE,
        /** Among the ids and labels of tags, as a whole. */
        TAG
    }
}
