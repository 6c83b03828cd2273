package io.broadsheet.query.hub;

import io.broadsheet.query.api.PaperCursor;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.PaperResource;
import io.broadsheet.query.catalog.PaperView;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SortOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Papers by what they say, one by one, and all. */
@Path("/api/papers")
@Tag(name = "Hub dialect")
@Produces(MediaType.APPLICATION_JSON)
public class HubPapersResource {

    private static final int SEARCH_DEFAULT = 20;
    private static final int SEARCH_MOST = 120;
    private static final int LIST_DEFAULT = 50;
    private static final int LIST_MOST = 100;
    private static final int LONGEST_QUERY = 250;

    private final SearchEngine search;
    private final PaperResource papers;

    HubPapersResource(SearchEngine search, PaperResource papers) {
        this.search = search;
        this.papers = papers;
    }

    @GET
    @Path("/search")
    @Operation(summary = "Searches papers, as the public site's client does; without q the newest")
    @APIResponse(
            responseCode = "200",
            description = "The best papers",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ListedPaper.class),
                            examples = @ExampleObject(name = "papers", value = Examples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public List<ListedPaper> search(
            @QueryParam("q") @Parameter(description = "at most 250 characters", example = "image captioning") @Nullable
                    String text,
            @QueryParam("limit") @Parameter(description = "how many papers at most: 1 to 120, default 20") @Nullable
                    String limit,
            @Context UriInfo uri) {
        var query = SearchQuery.of(text(text), Numbers.limit(limit, SEARCH_DEFAULT, SEARCH_MOST));
        return Presenting.at(uri, null).list(search.search(query).hits());
    }

    @GET
    @Operation(summary = "All papers, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; a header Link leads to the next",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ListedPaper.class),
                            examples = @ExampleObject(name = "papers", value = Examples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "how many papers a page has: 1 to 100, default 50") @Nullable
                    String limit,
            @Context UriInfo uri) {
        var first = SearchQuery.of("", Numbers.limit(limit, LIST_DEFAULT, LIST_MOST))
                .orderedBy(SortOrder.NEWEST);
        var query = cursor == null || cursor.isEmpty() ? first : first.after(PaperCursor.parse(cursor, first));
        var found = search.search(query);
        var answer = Response.ok(Presenting.at(uri, null).list(found.hits()));
        return found.next() == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, NextPage.link(uri, "cursor", PaperCursor.text(query, found.next())))
                        .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One paper, as the public site's client reads it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = SinglePaper.class),
                            examples = @ExampleObject(name = "a paper", value = Examples.PAPER)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response paper(@PathParam("id") String id, @Context UriInfo uri) {
        var found = papers.paper(id);
        if (found.getEntity() instanceof PaperView view) {
            return Response.ok(Presenting.at(uri, null).single(view.paper())).build();
        }
        var location = found.getHeaderString(HttpHeaders.LOCATION);
        return Response.status(found.getStatus())
                .header(HttpHeaders.LOCATION, location.replaceFirst("^/v1", "/api"))
                .build();
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            throw Problem.badRequest("q must be at most " + LONGEST_QUERY + " characters");
        }
        return text;
    }
}
