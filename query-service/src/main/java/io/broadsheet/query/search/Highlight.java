package io.broadsheet.query.search;

import java.util.List;

/**
 * A piece of a paper's text that matches, as plain text: whoever shows it in a page escapes it.
 *
 * @param field title or abstract
 * @param text the whole title, or a few sentences of the abstract
 * @param spans what matches in {@code text}, in order, without overlaps
 */
public record Highlight(String field, String text, List<Span> spans) {

    /** From {@code start} until before {@code end}, in UTF-16 units. */
    public record Span(int start, int end) {}
}
