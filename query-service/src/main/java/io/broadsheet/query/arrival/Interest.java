package io.broadsheet.query.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SortOrder;
import java.util.List;
import java.util.UUID;

/**
 * Of which papers somebody wants to hear.
 *
 * @param query as the search reads it; empty: of all
 * @param tags ids; a paper has all of them
 */
public record Interest(String query, List<String> tags) {

    public static final int LONGEST_QUERY = 500;
    public static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 100;

    public Interest {
        query = query.strip();
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (query.length() > LONGEST_QUERY || query.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("q must be at most " + LONGEST_QUERY + " characters of text");
        }
        if (tags.size() > MOST_TAGS
                || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG || tag.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException(
                    "tag may be given " + MOST_TAGS + " times, each at most " + LONGEST_TAG + " characters");
        }
    }

    public boolean isEverything() {
        return query.isEmpty() && tags.isEmpty();
    }

    /** The best first: what matches best, or where nothing is looked for, what most noticed. */
    public SearchQuery search(int most) {
        var filters = new Filters(tags, List.of(), List.of(), List.of(), null, null);
        var search = SearchQuery.of(query, filters, most);
        return search.text().ranks() ? search : search.orderedBy(SortOrder.TRENDING);
    }

    /** The latest first. */
    public SearchQuery newest(int most) {
        return search(most).orderedBy(SortOrder.NEWEST);
    }

    /** The same for the same interest, else another one. */
    public UUID hash() {
        return UUID.nameUUIDFromBytes((query + '\n' + String.join("\n", tags)).getBytes(UTF_8));
    }

    /** For people, on one line. */
    public String words() {
        if (isEverything()) {
            return "all papers";
        }
        var tagged = tags.isEmpty() ? "" : "tagged " + String.join(" and ", tags);
        return query.isEmpty() ? tagged : ("“" + query + "” " + tagged).strip();
    }
}
