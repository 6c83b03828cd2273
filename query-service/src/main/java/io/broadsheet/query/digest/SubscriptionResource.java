package io.broadsheet.query.digest;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.StrictBody;
import io.broadsheet.query.limit.Address;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Digests by e-mail, for programs; people have the page {@code /subscribe}. */
@Path("/v1/subscriptions")
@Tag(name = "Digests")
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    private final SubscriptionDesk desk;

    SubscriptionResource(SubscriptionDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked for.
     *
     * @param address whose owner will be asked
     * @param q as for searches; absent: all papers
     * @param tags ids; a paper has all of them
     * @param rhythm daily, which is the default, or weekly
     * @param weekday of weekly ones; monday by default
     * @param hour 0 to 23, 7 by default
     * @param zone of the hour; UTC by default
     */
    public record Wanted(
            @Nullable String address,
            @Nullable String q,
            @Nullable List<String> tags,
            @Nullable String rhythm,
            @Nullable String weekday,
            @Nullable Integer hour,
            @Nullable String zone) {}

    /** What was understood. */
    public record Asked(String interest, String schedule, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(StrictBody.class)
    @Operation(
            summary = "Asks for a digest of new papers by e-mail",
            description =
                    "A letter goes to the address; only when its reader confirms, by the link in it and within two days,"
                            + " the subscription begins, with a digest of the newest papers at once. Every letter has links"
                            + " to change and to end it, and can be unsubscribed from with one click (RFC 8058). The answer"
                            + " is the same whether the address is known or not.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            schema = @Schema(implementation = Asked.class),
                            examples =
                                    @ExampleObject(
                                            name = "asked",
                                            value =
                                                    "{\"interest\":\"“retrieval” tagged benchmark\",\"schedule\":\"every day at 07:00,"
                                                            + " Europe/Berlin\",\"next\":\"confirm it by the link that was sent to"
                                                            + " the address\"}")))
    @APIResponse(responseCode = "400", description = "something is wrong with what is asked for")
    @APIResponse(responseCode = "429", description = "there were too many requests by this client or for this address")
    @APIResponse(responseCode = "503", description = "this server sends no mail")
    public Response ask(@Nullable Wanted wanted, @Context HttpServerRequest request) {
        if (wanted == null) {
            throw Problem.badRequest("the body must be a JSON object with at least an address");
        }
        var address = Wish.address(wanted.address());
        var interest = Wish.interest(wanted.q(), wanted.tags());
        var hour = wanted.hour() == null ? null : wanted.hour().toString();
        var schedule = Wish.schedule(wanted.rhythm(), wanted.zone(), hour, wanted.weekday());
        desk.take(address, interest, schedule, Address.of(request));
        return Response.accepted(new Asked(
                        interest.words(), schedule.words(), "confirm it by the link that was sent to the address"))
                .build();
    }
}
