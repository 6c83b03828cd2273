package io.broadsheet.query.feed;

import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.WholeQuery;
import io.broadsheet.query.feed.format.ExportFormat;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that a search finds, as one document of one state of the catalogue. */
@Path("/v1")
@Tag(name = "Exports")
public class ExportResource {
    private static final String LIMIT = "how many papers at most; all by default";
    private static final String ALL = "All papers found; an empty document where there are none";

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Compressed
    @Path("/export.jsonl")
    @Operation(summary = "All that a search finds as JSON, one paper a line, each as /v1/papers shows it")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.JSONL))
    public Response jsonLines(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "1") @Nullable String limit) {
        return answer(ExportFormat.JSONL, query, limit);
    }

    @GET
    @Compressed
    @Path("/export.csv")
    @Operation(
            summary = "All that a search finds as a table (RFC 4180) with a header line; several values of a cell stand"
                    + " between \"; \", and an apostrophe before what a spreadsheet would take for a formula")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.CSV))
    public Response table(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "1") @Nullable String limit) {
        return answer(ExportFormat.CSV, query, limit);
    }

    @GET
    @Compressed
    @Path("/export.bib")
    @Operation(summary = "All that a search finds as BibTeX in UTF-8; no two entries share a key")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content =
                    @Content(
                            mediaType = "application/x-bibtex",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.BIBTEX))
    public Response bibtex(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "1") @Nullable String limit) {
        return answer(ExportFormat.BIB, query, limit);
    }

    @GET
    @Compressed
    @Path("/export.ris")
    @Operation(summary = "All that a search finds as RIS in UTF-8")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content =
                    @Content(
                            mediaType = "application/x-research-info-systems",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.RIS))
    public Response ris(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "1") @Nullable String limit) {
        return answer(ExportFormat.RIS, query, limit);
    }

    private Response answer(ExportFormat format, WholeQuery query, @Nullable String limit) {
        return exports.answer(format, query.read(Limit.parse(limit, Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }
}
