package io.broadsheet.query.hub;

import io.broadsheet.query.catalog.PaperResource;
import io.broadsheet.query.catalog.PaperView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One paper to be read by people and programs that read Markdown. */
@Path("/papers/{id}.md")
@Tag(name = "Hub dialect")
public class PaperTextResource {

    private static final String MARKDOWN = "text/markdown";

    private final PaperResource papers;

    PaperTextResource(PaperResource papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "A paper as Markdown")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MARKDOWN,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "a paper", value = Examples.MARKDOWN)))
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response text(@PathParam("id") String id) {
        var found = papers.paper(id);
        if (found.getEntity() instanceof PaperView view) {
            return Response.ok(PaperText.of(view.paper()))
                    .type(MARKDOWN + ";charset=UTF-8")
                    .build();
        }
        var location = found.getHeaderString(HttpHeaders.LOCATION);
        return Response.status(found.getStatus())
                .header(HttpHeaders.LOCATION, location.replaceFirst("^/v1", "") + ".md")
                .build();
    }
}
