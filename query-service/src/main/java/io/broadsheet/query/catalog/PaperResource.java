package io.broadsheet.query.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.merge.Identifiers;
import io.broadsheet.query.catalog.merge.RecordIds;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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

    private static final int PERMANENT_REDIRECT = 308;

    private final Papers papers;
    private final Sightings sightings;
    private final ObjectMapper json;

    PaperResource(Papers papers, Sightings sightings, ObjectMapper json) {
        this.papers = papers;
        this.sightings = sightings;
        this.json = json;
    }

    @GET
    @Transactional
    @Operation(summary = "A paper with its dedup keys; also by a former id, the id of a sighting, an arXiv id or a DOI")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaperView.class)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response paper(@PathParam("id") String id) {
        return currentOrRedirect(
                id,
                "",
                row -> new PaperView(
                        read(row.document, new TypeReference<Paper>() {}),
                        read(row.keys, new TypeReference<List<PaperView.Key>>() {})));
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

    private Response currentOrRedirect(String id, String below, Function<PublishedRow, Object> shown) {
        var row = find(id);
        var current = RecordIds.text(row.publicId);
        return id.equals(current)
                ? Response.ok(shown.apply(row)).build()
                : Response.status(PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, "/v1/papers/" + current + below)
                        .build();
    }

    private PublishedRow find(String id) {
        var found = RecordIds.isOne(id) ? papers.ofSighting(RecordIds.uuid(id)) : papers.ofKey(Identifiers.keys(id));
        return found.orElseThrow(() -> Problem.notFound(
                "no paper is known by " + id + "; an id is 32 hexadecimal digits, an arXiv id or a DOI"));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
