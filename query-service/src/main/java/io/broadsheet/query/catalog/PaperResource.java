package io.broadsheet.query.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.api.FoundPaper;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.StrictBody;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.catalog.decision.Deciding;
import io.broadsheet.query.catalog.decision.PaperDecided;
import io.broadsheet.query.catalog.merge.Identifiers;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.search.SearchEngine;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One paper, and who listed it. */
@Path("/v1/papers/{id}")
@Tag(name = "Papers")
@Produces(MediaType.APPLICATION_JSON)
public class PaperResource {

    private static final String AWAITED =
            "the paper is being made anew, for instance after a split; ask again after Retry-After";

    private final Papers papers;
    private final Sightings sightings;
    private final Merges merges;
    private final Deciding deciding;
    private final SearchEngine search;
    private final ObjectMapper json;

    PaperResource(
            Papers papers,
            Sightings sightings,
            Merges merges,
            Deciding deciding,
            SearchEngine search,
            ObjectMapper json) {
        this.papers = papers;
        this.sightings = sightings;
        this.merges = merges;
        this.deciding = deciding;
        this.search = search;
        this.json = json;
    }

    @GET
    @Transactional
    @Operation(summary = "A paper with its dedup keys; also by a former id, the id of a sighting, an arXiv id or a DOI")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaperView.class)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "503", description = AWAITED)
    public Response paper(@PathParam("id") String id) {
        return currentOrRedirect(
                id,
                "",
                row -> new PaperView(
                        read(row.document, new TypeReference<Paper>() {}),
                        read(row.keys, new TypeReference<List<PaperView.Key>>() {}),
                        read(row.origins, new TypeReference<PaperView.Origins>() {})));
    }

    @GET
    @Path("/sightings")
    @Transactional
    @Operation(summary = "The records that listed a paper, in the order in which they were received")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SightingView.class),
                                                @SchemaProperty(name = "total", type = SchemaType.INTEGER),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "503", description = AWAITED)
    public Response sightings(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var items = Limit.parse(limit);
        var after = cursor == null ? null : Cursor.parse(cursor, 4);
        return currentOrRedirect(
                id,
                "/sightings",
                row -> Page.of(
                        sightings.page(row.paperId, after, items + 1),
                        items,
                        sightings.count(row.paperId),
                        SightingView::of,
                        Sightings::cursorAfter));
    }

    @GET
    @Path("/similar")
    @Transactional
    @Operation(summary = "Papers like it by their words and tags, the most alike first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = FoundPaper.class)
                                            })))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "503", description = AWAITED)
    public Response similar(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        var most = Limit.parse(limit);
        return currentOrRedirect(id, "/similar", row -> {
            var paper = read(row.document, new TypeReference<Paper>() {});
            var alike = search.similar(paper, most).stream().map(FoundPaper::of).toList();
            return new Page<>(alike, null, null);
        });
    }

    @GET
    @Path("/merges")
    @Transactional
    @Operation(summary = "Why its records are one paper: which key found them, which rule joins them, and since when")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = MergeView.class),
                                                @SchemaProperty(name = "total", type = SchemaType.INTEGER),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "503", description = AWAITED)
    public Response merges(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Limit.parse(limit);
        var from = cursor == null ? 0 : place(Cursor.parse(cursor, 1));
        return currentOrRedirect(id, "/merges", row -> {
            var found = merges.of(row.paperId, from, most);
            var end = from + found.items().size();
            return new Page<>(
                    found.items(),
                    (long) found.total(),
                    end < found.total() ? Cursor.of(end).text() : null);
        });
    }

    @POST
    @Path("/split")
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(StrictBody.class)
    @Operation(summary = "Parts some records of a paper from its others, for good; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "400", description = "these are not some of the paper's records")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response split(@PathParam("id") String id, @Nullable Split split) {
        if (split == null || split.records() == null) {
            throw Problem.badRequest("the body must be {\"records\": [record ids]}");
        }
        return accepted(deciding.split(id, split.records()));
    }

    @DELETE
    @TokenRequired
    @Operation(summary = "Shows a paper no more, nor what is recognised as the same later; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response suppress(@PathParam("id") String id) {
        return accepted(deciding.suppress(id));
    }

    @POST
    @Path("/restore")
    @TokenRequired
    @Operation(summary = "Shows a paper again that was deleted; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response restore(@PathParam("id") String id) {
        return accepted(deciding.readmit(id));
    }

    /** What to part: ids of records. */
    public record Split(@Nullable List<String> records) {}

    private static Response accepted(PaperDecided decision) {
        return Response.accepted(decision).build();
    }

    private static int place(Cursor cursor) {
        var place = cursor.number(0);
        if (place < 0 || place > Integer.MAX_VALUE - 1_000) {
            throw Cursor.foreign();
        }
        return (int) place;
    }

    private Response currentOrRedirect(String id, String below, Function<PublishedRow, Object> shown) {
        var row = find(id);
        var current = RecordIds.text(row.publicId);
        return id.equals(current)
                ? Response.ok(shown.apply(row)).build()
                : Response.status(Response.Status.PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, "/v1/papers/" + current + below)
                        .build();
    }

    private PublishedRow find(String id) {
        var found = RecordIds.isOne(id) ? papers.ofSighting(RecordIds.uuid(id)) : papers.ofKey(Identifiers.keys(id));
        return found.orElseThrow(() -> missing(id));
    }

    private Problem missing(String id) {
        if (RecordIds.isOne(id) && papers.isPublishedOrAwaited(RecordIds.uuid(id))) {
            return Problem.unavailable("this paper is being made anew; ask again in a second", 1);
        }
        return Problem.notFound(
                "no paper is known by " + id + "; an id is 32 hexadecimal digits, an arXiv id or a DOI");
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
