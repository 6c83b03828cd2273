package io.broadsheet.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param score higher is better, comparable only within one answer; absent where the list is not sorted by relevance
 * @param highlights where it matches: plain text with the spans to be shown marked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundPaper(
        @JsonUnwrapped Paper paper,
        @Nullable Float score,
        @Nullable List<Highlight> highlights) {

    public static FoundPaper of(Hit hit) {
        return new FoundPaper(hit.paper(), hit.score(), hit.highlights().isEmpty() ? null : hit.highlights());
    }
}
