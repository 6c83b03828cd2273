package io.broadsheet.query.feed;

import io.broadsheet.query.api.WholeQuery;
import io.broadsheet.query.feed.format.FeedFormat;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The newest papers of any search, for feed readers. */
@Path("/")
@Tag(name = "Feeds")
public class FeedResource {
    private static final String LIMIT = "how many papers: 1 to 200, default 50";
    private static final String SOME =
            "The newest papers found, unless sort says otherwise; no entries where there are none";

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Compressed
    @Path("feed.atom")
    @Operation(summary = "A search as an Atom feed")
    @APIResponse(
            responseCode = "200",
            description = SOME,
            content =
                    @Content(
                            mediaType = "application/atom+xml",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.ATOM))
    public Response atom(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "10") @Nullable String limit,
            @Context UriInfo uri) {
        return feeds.answer(FeedFormat.ATOM, query, limit, uri);
    }

    @GET
    @Compressed
    @Path("feed.rss")
    @Operation(summary = "A search as an RSS 2.0 feed")
    @APIResponse(
            responseCode = "200",
            description = SOME,
            content =
                    @Content(
                            mediaType = "application/rss+xml",
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.RSS))
    public Response rss(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "10") @Nullable String limit,
            @Context UriInfo uri) {
        return feeds.answer(FeedFormat.RSS, query, limit, uri);
    }

    @GET
    @Compressed
    @Path("feed.json")
    @Operation(summary = "A search as a JSON Feed 1.1")
    @APIResponse(
            responseCode = "200",
            description = SOME,
            content =
                    @Content(
                            mediaType = "application/feed+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = Examples.JSON))
    public Response json(
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Parameter(description = LIMIT, example = "10") @Nullable String limit,
            @Context UriInfo uri) {
        return feeds.answer(FeedFormat.JSON, query, limit, uri);
    }
}
