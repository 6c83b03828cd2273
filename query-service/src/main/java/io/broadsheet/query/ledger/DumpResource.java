package io.broadsheet.query.ledger;

import static java.util.stream.Collectors.toMap;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.catalog.decision.Deciding;
import io.broadsheet.query.catalog.decision.PaperDecided;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger: what became of every dump. */
@Path("/v1/dumps")
@Tag(name = "Dumps")
@Produces(MediaType.APPLICATION_JSON)
public class DumpResource {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Dumps dumps;
    private final DumpCounts counts;
    private final Rejections rejections;
    private final Deciding deciding;

    DumpResource(Dumps dumps, DumpCounts counts, Rejections rejections, Deciding deciding) {
        this.dumps = dumps;
        this.counts = counts;
        this.rejections = rejections;
        this.deciding = deciding;
    }

    @GET
    @Transactional
    @Operation(summary = "All dumps, the newest received first")
    public Page<DumpView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var items = Limit.parse(limit);
        var after = cursor == null ? null : Cursor.parse(cursor, 2);
        var rows = dumps.page(after, items + 1);
        return Page.of(rows, items, dumps.count(), views(rows), Dumps::cursorAfter);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A dump by the SHA-256 of its file")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public DumpView dump(@PathParam("id") String id) {
        var row = find(id);
        return views(List.of(row)).apply(row);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @TokenRequired
    @Operation(summary = "Withdraws a dump: its records count no more, also when it is dropped again; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Response withdraw(@PathParam("id") String id) {
        return Response.accepted(deciding.withdraw(find(id).id)).build();
    }

    @POST
    @Path("/{id}/restore")
    @Transactional
    @TokenRequired
    @Operation(summary = "Makes the records of a withdrawn dump count again; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Response restore(@PathParam("id") String id) {
        return Response.accepted(deciding.restore(find(id).id)).build();
    }

    @GET
    @Path("/{id}/rejected")
    @Transactional
    @Operation(summary = "The records of a dump that could not be used, in its order")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Page<RejectionView> rejected(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var items = Limit.parse(limit);
        var after = cursor == null ? null : Cursor.parse(cursor, 2);
        var dump = find(id).id;
        return Page.of(
                rejections.page(dump, after, items + 1),
                items,
                rejections.countOpen(dump),
                RejectionView::of,
                Rejections::cursorAfter);
    }

    private DumpRow find(String id) {
        return Optional.of(id)
                .filter(text -> SHA_256.matcher(text).matches())
                .flatMap(dumps::findByIdOptional)
                .orElseThrow(() -> Problem.notFound("no dump has the id " + id + "; it is the SHA-256 of the file"));
    }

    private Function<DumpRow, DumpView> views(List<DumpRow> rows) {
        var ids = rows.stream().map(row -> row.id).toList();
        var countsByDump = counts.of(ids).stream().collect(toMap(count -> count.dumpId, count -> count));
        var deadLettered = rejections.deadLettered(ids);
        return row -> DumpView.of(row, countsByDump.get(row.id), deadLettered.getOrDefault(row.id, 0L));
    }
}
