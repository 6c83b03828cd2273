package io.broadsheet.query.web;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.vote.VoteResource;
import io.broadsheet.query.vote.VoteView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Votes by the button of a paper's page. Only that page can give them, not a page of somebody else's that it was lured to. */
@Path("/papers/{id}/vote")
public class VotePages {

    static final String COOKIE = "voter";

    private static final int FORBIDDEN = 403;

    private final VoteResource votes;

    VotePages(VoteResource votes) {
        this.votes = votes;
    }

    /**
     * Votes, or takes the vote back, and leads back to the page.
     *
     * @param origin that of another page: what our own say was checked and taken away before
     * @param site what browsers say of who asks, since 2023 all of them
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response vote(
            @PathParam("id") String id,
            @FormParam("vote") @Nullable String vote,
            @CookieParam(COOKIE) @Nullable String cookie,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Context HttpServerRequest request) {
        if (origin != null || (site != null && !site.equals("same-origin"))) {
            throw Problem.of(Problem.response(
                    FORBIDDEN, "Forbidden", "Votes are taken from the paper's own page only; open it and vote there."));
        }
        Voter voter = Voter.of(cookie);
        Response counted =
                "back".equals(vote) ? votes.takeBack(id, voter.id(), request) : votes.vote(id, voter.id(), request);
        return Response.seeOther(URI.create(page(counted)))
                .cookie(voter.cookie(request.isSSL()))
                .build();
    }

    private static String page(Response counted) {
        return counted.getEntity() instanceof VoteView view
                ? "/papers/" + view.paper() + "#vote"
                : counted.getHeaderString(HttpHeaders.LOCATION)
                        .replaceFirst("^/v1", "")
                        .replaceFirst("/votes$", "");
    }
}
