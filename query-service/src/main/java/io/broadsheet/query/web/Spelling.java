package io.broadsheet.query.web;

import io.broadsheet.query.search.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the query should perhaps have been.
 *
 * @param address where that is looked for
 * @param shown whether its papers are shown already
 */
public record Spelling(String query, String address, boolean shown) {

    static @Nullable Spelling of(Answer answer, PageAddress page) {
        var better = answer.didYouMean();
        return better == null ? null : new Spelling(better, page.with("q", List.of(better)), answer.corrected());
    }
}
