package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.catalog.identity.Similarity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why records are one paper.
 *
 * @param reason one of the rules' names, or {@code identical}: the records say exactly the same
 * @param records the two records that the rule joins; of identical ones the first hundred
 * @param count how many records say the same; absent for two different ones
 * @param keys the dedup keys by which the two were found to be compared; none where people decided
 * @param similarity how much they have in common
 * @param at when it was found out; of identical ones when the second was received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeView(
        String reason,
        List<String> records,
        @Nullable Long count,
        List<PaperView.Key> keys,
        @Nullable Similarity similarity,
        Instant at) {

    /** For the page: the rule's name as words. */
    public String words() {
        return reason.replace('_', ' ');
    }
}
