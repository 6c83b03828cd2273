package io.broadsheet.query.vote;

import io.broadsheet.query.catalog.PaperResource;
import io.broadsheet.query.catalog.PaperView;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.catalog.refresh.Refresher;
import io.broadsheet.query.limit.Address;
import io.broadsheet.query.vote.Votes.Tally;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Votes for a paper, one a voter. */
@Path("/v1/papers/{id}/votes")
@Tag(name = "Votes")
@Produces(MediaType.APPLICATION_JSON)
public class VoteResource {

    private static final String VOTER = "Voter-Id";
    private static final String EXAMPLE = "{\"paper\":\"9b98c17dc4b8dba4adaab6f22134d9f5\",\"votes\":3,\"voted\":true}";

    private final PaperResource papers;
    private final Votes votes;
    private final Voters voters;
    private final VoteLimit limit;
    private final Refresher refresher;
    private final Clock clock;

    VoteResource(PaperResource papers, Votes votes, Voters voters, VoteLimit limit, Refresher refresher, Clock clock) {
        this.papers = papers;
        this.votes = votes;
        this.voters = voters;
        this.limit = limit;
        this.refresher = refresher;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "How many voted for a paper, and whether you did")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = VoteView.class),
                            examples = @ExampleObject(name = "votes", value = EXAMPLE)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response votes(
            @PathParam("id") String id,
            @HeaderParam(VOTER) @Nullable String voter,
            @Context HttpServerRequest request) {
        return answer(id, voter, request, votes::of);
    }

    @POST
    @Operation(
            summary = "Votes for a paper; a second vote changes nothing",
            description =
                    "Whoever sends the same Voter-Id, 16 to 64 random letters and digits of his own making, is the same"
                            + " voter. Without that header the address is: it is kept only as a keyed hash.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = VoteView.class),
                            examples = @ExampleObject(name = "voted", value = EXAMPLE)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "400", description = "the Voter-Id is none")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "429", description = "there were too many votes from this address; see Retry-After")
    public Response vote(
            @PathParam("id") String id,
            @HeaderParam(VOTER) @Nullable String voter,
            @Context HttpServerRequest request) {
        limit.check(Address.of(request));
        return answer(id, voter, request, (record, who) -> {
            var tally = votes.cast(record, who, clock.instant());
            refresher.wake();
            return tally;
        });
    }

    @DELETE
    @Operation(summary = "Takes your vote back, if there is one")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = VoteView.class),
                            examples =
                                    @ExampleObject(
                                            name = "taken back",
                                            value =
                                                    "{\"paper\":\"9b98c17dc4b8dba4adaab6f22134d9f5\",\"votes\":2,\"voted\":false}")))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    @APIResponse(responseCode = "429", description = "there were too many votes from this address; see Retry-After")
    public Response takeBack(
            @PathParam("id") String id,
            @HeaderParam(VOTER) @Nullable String voter,
            @Context HttpServerRequest request) {
        limit.check(Address.of(request));
        return answer(id, voter, request, (record, who) -> {
            var tally = votes.takeBack(record, who);
            refresher.wake();
            return tally;
        });
    }

    private Response answer(
            String id, @Nullable String voter, HttpServerRequest request, BiFunction<UUID, UUID, Tally> change) {
        var who = voters.of(voter, Address.of(request));
        var found = papers.paper(id);
        if (!(found.getEntity() instanceof PaperView view)) {
            return Response.status(found.getStatus())
                    .header(HttpHeaders.LOCATION, found.getHeaderString(HttpHeaders.LOCATION) + "/votes")
                    .build();
        }
        var paper = view.paper().id();
        var tally = change.apply(RecordIds.uuid(paper), who);
        return Response.ok(new VoteView(paper, tally.votes(), tally.voted()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
