package io.broadsheet.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.broadsheet.query.catalog.StoredPaper;
import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Written as the {@link FoundPaper} of the same hit is, but from the paper's JSON, which is not read for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepeatedPaper(
        @JsonUnwrapped StoredPaper paper,
        @Nullable Float score,
        @Nullable List<Highlight> highlights) {

    static RepeatedPaper of(Hit hit) {
        return new RepeatedPaper(hit.stored(), hit.score(), hit.highlights().isEmpty() ? null : hit.highlights());
    }
}
