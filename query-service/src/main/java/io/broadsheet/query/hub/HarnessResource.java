package io.broadsheet.query.hub;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the site's command line asks first, whatever it is to do: which agents it could be run by. */
@Path("/api/agent-harnesses")
@Tag(name = "Hub dialect")
@Produces(MediaType.APPLICATION_JSON)
public class HarnessResource {

    /** Nothing of an agent's environment is of interest here. */
    public record Harnesses(List<String> standardEnvVars, Map<String, String> harnesses) {}

    @GET
    @Operation(summary = "No agent is known, which the command line wants to hear before anything else")
    public Harnesses harnesses() {
        return new Harnesses(List.of(), Map.of());
    }
}
