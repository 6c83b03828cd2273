package io.broadsheet.query.feed;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.WholeQuery;
import io.broadsheet.query.feed.format.FeedFormat;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The same feeds, for who looks for them beside the exports. */
@Path("/v1/feed.{format}")
public class FeedsOfV1Resource {
    private final Feeds feeds;

    FeedsOfV1Resource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Compressed
    @Operation(hidden = true)
    public Response feed(
            @PathParam("format") String format,
            @BeanParam WholeQuery query,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        FeedFormat asked = FeedFormat.of(format)
                .orElseThrow(() -> Problem.notFound("there is no feed." + format + "; there are atom, rss and json"));
        return feeds.answer(asked, query, limit, uri);
    }
}
