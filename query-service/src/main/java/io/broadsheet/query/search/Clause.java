package io.broadsheet.query.search;

import java.util.Locale;

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

    /** As one would type it. */
    String typed() {
        return (excluded ? "-" : "") + prefix() + (phrase ? '"' + text + '"' : text);
    }

    private String prefix() {
        return scope == Scope.ANY ? "" : scope.name().toLowerCase(Locale.ROOT) + ":";
    }
}
