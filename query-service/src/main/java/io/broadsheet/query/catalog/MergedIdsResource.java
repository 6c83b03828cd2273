package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.api.Instants;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.merge.RecordIds;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For those who keep a copy of the catalogue: which ids of theirs are another paper's by now. */
@Path("/v1/merged-ids")
@Tag(name = "Papers")
@Produces(MediaType.APPLICATION_JSON)
public class MergedIdsResource {

    private final MergedIds ids;

    MergedIdsResource(MergedIds ids) {
        this.ids = ids;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Ids that lead to another paper, or no longer do, since some instant; the earliest change first")
    public Page<MergedId> list(
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Limit.parse(limit);
        var after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        return Page.of(
                ids.page(instant(since), after, most + 1),
                most,
                ids.count(instant(since)),
                MergedId::of,
                row -> Cursor.of(row.version));
    }

    private static Instant instant(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instants.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest("since must be an instant such as 2026-07-29T06:30:00Z");
        }
    }

    /**
     * An id that was a paper's.
     *
     * @param mergedInto the paper that it leads to; absent where it leads to none, or is a paper's own again
     * @param version of the catalogue in which that changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MergedId(String id, @Nullable String mergedInto, long version, Instant at) {

        static MergedId of(MergedIdRow row) {
            return new MergedId(
                    RecordIds.text(row.id),
                    row.mergedInto == null ? null : RecordIds.text(row.mergedInto),
                    row.version,
                    row.changedAt);
        }
    }
}
