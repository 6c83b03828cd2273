package io.broadsheet.query.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What people type as {@code q}: words, {@code "phrases"}, {@code -not}, {@code title:} and {@code tag:}. Any text is one;
 * what makes no sense as an operator is read as a word or passed over.
 *
 * @param whole as typed
 * @param clauses without LaTeX
 */
public record QueryText(String whole, List<Clause> clauses) {

    public static final QueryText EMPTY = new QueryText("", List.of());

    public static QueryText parse(String text) {
        String words = LatexWords.removed(text);
        return text.isBlank() ? EMPTY : new QueryText(text, new QueryLexer(words).clauses());
    }

    /** Clauses as one would type them. */
    public static String typed(List<Clause> clauses) {
        return clauses.stream().map(Clause::typed).collect(Collectors.joining(" "));
    }

    public boolean isEmpty() {
        return whole.isEmpty();
    }

    /** Whether it says what papers should have, not only what they should not. */
    public boolean ranks() {
        return !isEmpty() && (clauses.isEmpty() || clauses.stream().anyMatch(clause -> !clause.excluded()));
    }
}
