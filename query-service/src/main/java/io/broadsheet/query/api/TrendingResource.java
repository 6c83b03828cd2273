package io.broadsheet.query.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What many list and vote for just now. */
@Path("/v1/trending")
@Tag(name = "Papers")
@Produces(MediaType.APPLICATION_JSON)
public class TrendingResource {
    private final PaperList papers;

    TrendingResource(PaperList papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            summary = "Papers that many list and vote for, the recent ones first",
            description =
                    "In the order of (sightings + votes) × 2^(−age in days / 3), where the age is that of the day a paper"
                            + " is listed under: twice the sightings and votes weigh as much as three days. The same as"
                            + " /v1/papers?sort=trending.")
    @APIResponse(
            responseCode = "200",
            description = "One page: items, total, facets and next",
            content = @Content(schema = @Schema(implementation = PaperPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and what is allowed")
    public Response papers(@BeanParam PaperQuery query, @Context UriInfo uri) {
        return papers.answer(query.readTrending(), query, uri);
    }
}
