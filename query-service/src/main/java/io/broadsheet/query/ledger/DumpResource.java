package io.broadsheet.query.ledger;

import static java.util.stream.Collectors.toMap;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.catalog.decision.Deciding;
import io.broadsheet.query.catalog.decision.PaperDecided;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger: what became of every dump. */
@Path("/v1/dumps")
@Tag(name = "Dumps")
@Produces(MediaType.APPLICATION_JSON)
public class DumpResource {

    private static final int ROWS = 500;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Dumps dumps;
    private final DumpCounts counts;
    private final Archives archives;
    private final Rejections rejections;
    private final Deciding deciding;

    DumpResource(Dumps dumps, DumpCounts counts, Archives archives, Rejections rejections, Deciding deciding) {
        this.dumps = dumps;
        this.counts = counts;
        this.archives = archives;
        this.rejections = rejections;
        this.deciding = deciding;
    }

    @GET
    @Transactional
    @Operation(summary = "All dumps, or those of an archive's entries, the newest received first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "no dump has the id given as parent")
    public Page<DumpView> list(
            @Parameter(
                            description = "the id of an archive: only the dumps of its entries, those too that were"
                                    + " known before and have another parent or none")
                    @QueryParam("parent")
                    @Nullable
                    String parent,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var items = Limit.parse(limit);
        var after = cursor == null ? null : Cursor.parse(cursor, 2);
        var within = parent == null ? null : find(parent).children;
        var rows = dumps.page(within, after, items + 1);
        return Page.of(rows, items, dumps.count(within), views(rows), Dumps::cursorAfter);
    }

    /** Whether the file of one of an archive's entries is rejected; false of a dump that is no archive. */
    @Transactional
    public boolean holdsRejected(String id) {
        return dumps.anyRejected(find(id).children);
    }

    /** The dumps received last, those on their way, and some others; the newest received first. */
    @Transactional
    public List<DumpView> underway(List<String> others) {
        var rows = dumps.underway(others);
        return rows.stream().map(views(rows)).toList();
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
    @Operation(
            summary =
                    "Withdraws a dump, of an archive all that came first in it: the records count no more, also when it"
                            + " is dropped again; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Response withdraw(@PathParam("id") String id) {
        return decided(id, deciding::withdraw);
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
        return decided(id, deciding::restore);
    }

    @GET
    @Path("/{id}/rejected")
    @Transactional
    @Operation(
            summary =
                    "The records of a dump that could not be used, in its order; of an archive, those of its dumps as well")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Page<RejectionView> rejected(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var items = Limit.parse(limit);
        var after = cursor == null ? null : Cursor.parse(cursor, 2);
        var listed = withChildren(find(id));
        return Page.of(
                rejections.page(listed, after, items + 1),
                items,
                rejections.countOpen(listed),
                RejectionView::of,
                Rejections::cursorAfter);
    }

    @GET
    @Path("/{id}/rejected.csv")
    @Transactional
    @Produces(RejectionTable.MEDIA_TYPE)
    @Operation(summary = "All records of a dump that could not be used, as a table")
    @APIResponse(
            responseCode = "200",
            description = "CSV in UTF-8 as RFC 4180 has it, with a header line; an apostrophe stands before what a"
                    + " spreadsheet would take for a formula",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "no such dump was received")
    public Response rejectedTable(@PathParam("id") String id) {
        var dumpsListed = withChildren(find(id));
        StreamingOutput table = out -> RejectionTable.write(
                out, after -> QuarkusTransaction.requiringNew().call(() -> rejections.page(dumpsListed, after, ROWS)));
        return Response.ok(table)
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id.substring(0, 12) + ".csv\"")
                .build();
    }

    /** Decides about a dump; of an archive, about all that came first in it as well. */
    private Response decided(String id, Function<String, PaperDecided> decision) {
        var dump = find(id);
        var decisions = Stream.concat(dumps.firstIn(dump.id).stream(), Stream.of(dump.id))
                .map(decision)
                .toList();
        return Response.accepted(decisions.getLast()).build();
    }

    private static List<String> withChildren(DumpRow dump) {
        return Stream.concat(Stream.of(dump.id), dump.children.stream()).toList();
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
        var sums = archives.sums(rows.stream()
                .filter(row -> row.kind.equals("archive"))
                .map(row -> row.id)
                .toList());
        return row -> DumpView.of(
                row,
                sums.getOrDefault(
                        row.id, Counts.of(row, countsByDump.get(row.id), deadLettered.getOrDefault(row.id, 0L))));
    }
}
