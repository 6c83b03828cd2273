package io.broadsheet.query.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.alert.call.HookAddress;
import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.api.StrictBody;
import io.broadsheet.query.api.TokenRequired;
import io.broadsheet.query.arrival.Interest;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts; all of it needs the token, since requests go out from here. */
@Path("/v1/alerts")
@Tag(name = "Alerts")
@TokenRequired
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

    private final Alerts alerts;
    private final AlertLoop loop;
    private final boolean anywhere;

    AlertResource(Alerts alerts, AlertLoop loop, QueryConfig config) {
        this.alerts = alerts;
        this.loop = loop;
        this.anywhere = config.alerts().allowPrivate();
    }

    /**
     * What is asked for.
     *
     * @param url where to post to
     * @param q as for searches; absent: all papers
     * @param tags ids; a paper has all of them
     */
    public record Wanted(
            @Nullable String url,
            @Nullable String q,
            @Nullable List<String> tags) {}

    /**
     * An alert.
     *
     * @param state unverified, active or failed
     * @param error why the last request was in vain
     * @param secret of the signatures; told once, when the alert is made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertView(
            UUID id,
            URI url,
            String q,
            List<String> tags,
            String state,
            Instant createdAt,
            @Nullable String error,
            @Nullable String secret) {

        static AlertView of(Alert alert) {
            return of(alert, null);
        }

        static AlertView of(Alert alert, @Nullable String secret) {
            return new AlertView(
                    alert.id(),
                    alert.url(),
                    alert.interest().query(),
                    alert.interest().tags(),
                    alert.state().name().toLowerCase(Locale.ROOT),
                    alert.createdAt(),
                    alert.error(),
                    secret);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(StrictBody.class)
    @Operation(
            summary = "Has a server told of new papers by signed requests; needs the token",
            description =
                    "First {\"type\":\"verification\",\"challenge\":…} is posted to the url, which has to answer 200 with the"
                            + " challenge and nothing else. Then each new paper is told once, up to 50 in a request:"
                            + " {\"type\":\"papers\",\"papers\":[{\"id\",\"title\",\"day\",\"url\"}]}. Broadsheet-Signature is"
                            + " t=SECOND,v1=HEX, HEX the HMAC-SHA256 of SECOND, a dot and the body under the secret;"
                            + " Broadsheet-Delivery is the same where a request is made again. Any answer but 2xx is a"
                            + " failure; redirects are not followed.")
    @APIResponse(
            responseCode = "201",
            description = "with the secret, which is told only now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "something is wrong with what is asked for")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "409", description = "there are as many alerts as may be")
    public Response add(@Nullable Wanted wanted) {
        if (wanted == null || wanted.url() == null) {
            throw Problem.badRequest("the body must be a JSON object with at least a url");
        }
        var alert = alerts.add(url(wanted.url()), interest(wanted))
                .orElseThrow(
                        () -> Problem.of(
                                Problem.response(
                                        409,
                                        "Conflict",
                                        "There are as many alerts as may be (broadsheet.alerts.most); delete one that is not needed.")));
        loop.wake();
        return Response.created(URI.create("/v1/alerts/" + alert.id()))
                .entity(AlertView.of(alert, alert.secret()))
                .build();
    }

    @GET
    @Operation(summary = "All alerts, the oldest first; needs the token")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    public Page<AlertView> all() {
        var all = alerts.all().stream().map(AlertView::of).toList();
        return new Page<>(all, (long) all.size(), null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One alert, and whether its server answers; needs the token")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "there is no such alert")
    public AlertView one(@PathParam("id") String id) {
        return alerts.find(Problem.uuid(id, AlertResource::unknown))
                .map(AlertView::of)
                .orElseThrow(AlertResource::unknown);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends an alert; needs the token")
    @APIResponse(responseCode = "204", description = "it is gone, with all that waited to be told")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "there is no such alert")
    public void delete(@PathParam("id") String id) {
        if (!alerts.delete(Problem.uuid(id, AlertResource::unknown))) {
            throw unknown();
        }
    }

    private URI url(String text) {
        return Problem.checked(() -> HookAddress.parse(text, anywhere));
    }

    private static Interest interest(Wanted wanted) {
        return Problem.checked(() ->
                new Interest(wanted.q() == null ? "" : wanted.q(), wanted.tags() == null ? List.of() : wanted.tags()));
    }

    private static Problem unknown() {
        return Problem.notFound("there is no alert of this id; /v1/alerts lists all");
    }
}
