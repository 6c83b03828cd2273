package io.broadsheet.query.event;

import io.broadsheet.query.api.Problem;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Server-sent events. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventsResource {

    private static final int RETRY_SECONDS = 10;
    private static final String EXAMPLE = """
            event: paper
            data: {"id":"9b98c17dc4b8dba4adaab6f22134d9f5","title":"Lanternfish: Low-Light Image Captioning","day":"2026-07-29"}
            """;

    private final Clients clients;
    private final Telling telling;

    EventsResource(Clients clients, Telling telling) {
        this.clients = clients;
        this.telling = telling;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Dumps on their way, and new papers, as they come", description = """
                    Server-sent events. `dump`: a dump as /v1/dumps has it; at first those received last and those on their way,
                    then each that changes. `paper`: id, title and day of a paper that is new and can be found. `papers`: how many
                    `more` are new than were named, since of a large dump only the first 100 each half second are. Comments keep the
                    connection open. Nothing has an id and Last-Event-ID is ignored: who was away reads the dumps anew, which come
                    first, and looks for papers in /v1/papers?sort=newest. Who does not read is disconnected.""")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a new paper", value = EXAMPLE)))
    @APIResponse(responseCode = "503", description = "as many clients are connected as may be; see Retry-After")
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        if (!clients.takePlace()) {
            throw Problem.unavailable(
                    "as many clients listen to events as may; try again in a few seconds", RETRY_SECONDS);
        }
        return clients.events(sse, telling::wake);
    }
}
