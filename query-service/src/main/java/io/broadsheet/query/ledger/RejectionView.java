package io.broadsheet.query.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.stream.PaperRejected.Position;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used.
 *
 * @param ordinal its place in the dump from 0; absent where it cannot be told
 * @param stage parse, or enrich or store for a dead letter
 * @param text the offending text, cut
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectionView(
        @Nullable Integer ordinal, Position position, String stage, String code, String message, String text) {

    static RejectionView of(RejectionRow row) {
        return new RejectionView(
                row.ordinal < 0 ? null : row.ordinal,
                new Position(row.line, row.offset, row.entry),
                row.stage,
                row.code,
                row.message,
                row.text);
    }
}
