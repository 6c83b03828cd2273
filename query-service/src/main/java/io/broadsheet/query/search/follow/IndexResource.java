package io.broadsheet.query.search.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The search index of the process that answers; every replica has its own. */
@Path("/v1/index")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    private final SearchEngine engine;
    private final Succession indexes;

    IndexResource(SearchEngine engine, IndexFollowing following) {
        this.engine = engine;
        this.indexes = following.indexes();
    }

    /**
     * What is searched, and what is made to take its place.
     *
     * @param generation its name, another one after each rebuild
     * @param papers how many it finds
     * @param complete whether it has once read all that was in the topic
     * @param successor how far the next generation is; absent while none is made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndexState(
            String generation,
            long papers,
            boolean complete,
            boolean rebuilding,
            @Nullable Successor successor) {}

    /** How many messages of the catalogue it has read, of how many there were when it began. */
    public record Successor(long read, long messages) {}

    @GET
    @Operation(summary = "The search index of this process, and whether it is being made anew")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndexState.class)))
    public IndexState index() {
        return state();
    }

    @POST
    @Path("/rebuild")
    @TokenRequired
    @Operation(
            summary =
                    "Makes the search index of this process anew from the catalogue, while the present one is searched;"
                            + " needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = IndexState.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    public Response rebuild() {
        indexes.rebuild();
        return Response.accepted(state()).build();
    }

    private IndexState state() {
        var behind = indexes.heirBehind();
        var successor = behind == null ? null : new Successor(behind.all() - behind.messages(), behind.all());
        var papers = engine.search(SearchQuery.of("", 0)).total();
        return new IndexState(engine.generation(), papers, indexes.isComplete(), indexes.isRebuilding(), successor);
    }
}
