package io.broadsheet.query.catalog;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.StrictBody;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.catalog.decision.Deciding;
import io.broadsheet.query.catalog.decision.PaperDecided;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Two papers that people know to be one. */
@Path("/v1/papers/merge")
@Tag(name = "Papers")
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {

    private final Deciding deciding;

    MergeResource(Deciding deciding) {
        this.deciding = deciding;
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(StrictBody.class)
    @Operation(summary = "Makes two papers one, for good; needs the token")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaperDecided.class)))
    @APIResponse(responseCode = "400", description = "these are not two papers")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "one of the papers is not known")
    public Response merge(@Nullable Merge merge) {
        if (merge == null || merge.papers() == null || merge.papers().size() != 2) {
            throw Problem.badRequest("the body must be {\"papers\": [paper id, paper id]}");
        }
        return Response.accepted(
                        deciding.merge(merge.papers().getFirst(), merge.papers().getLast()))
                .build();
    }

    /** What to join: ids of two papers. */
    public record Merge(@Nullable List<String> papers) {}
}
