package io.broadsheet.query.digest;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.Signing.Purpose;
import io.broadsheet.query.limit.Address;
import io.broadsheet.query.mail.Mailing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages that people subscribe on, and that links in letters lead to. Reading a page never changes anything, because mail
 * programs and their guards follow links by themselves; a button does.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SubscribePages {

    private final SubscriptionDesk desk;
    private final Subscribing subscribing;
    private final Tokens tokens;
    private final Secretary secretary;
    private final Mailing mailing;

    SubscribePages(
            SubscriptionDesk desk, Subscribing subscribing, Tokens tokens, Secretary secretary, Mailing mailing) {
        this.desk = desk;
        this.subscribing = subscribing;
        this.tokens = tokens;
        this.secretary = secretary;
        this.mailing = mailing;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance subscribe(
                Interest interest, String feeds, ScheduleForm form, boolean possible, boolean outbox);

        static native TemplateInstance subscriptionAsked(
                String address, String interest, String schedule, boolean outbox);

        static native TemplateInstance subscriptionConfirm(String token, Subscription subscription, String schedule);

        static native TemplateInstance subscriptionConfirmed(
                Subscription subscription, String schedule, boolean digest, String list, String manage, boolean outbox);

        static native TemplateInstance subscriptionManage(
                String token,
                Subscription subscription,
                String schedule,
                ScheduleForm form,
                boolean changed,
                String unsubscribe);

        static native TemplateInstance subscriptionEnd(String token, Subscription subscription);

        static native TemplateInstance subscriptionEnded(boolean everything);
    }

    @GET
    @Path("subscribe")
    @Operation(hidden = true)
    public TemplateInstance subscribe(@QueryParam("q") @Nullable String query, @QueryParam("tag") List<String> tags) {
        var interest = Wish.interest(query, separated(tags));
        return Templates.subscribe(
                interest,
                secretary.search(interest).replaceFirst("^/", "").replaceFirst("[?&]sort=newest$", ""),
                ScheduleForm.NEW,
                mailing.isPossible(),
                mailing.showsOutbox());
    }

    @POST
    @Path("subscribe")
    @Operation(hidden = true)
    public Response ask(
            @FormParam("address") @Nullable String address,
            @FormParam("q") @Nullable String query,
            @FormParam("tag") List<String> tags,
            @FormParam("rhythm") @Nullable String rhythm,
            @FormParam("weekday") @Nullable String weekday,
            @FormParam("hour") @Nullable String hour,
            @FormParam("zone") @Nullable String zone,
            @Context HttpServerRequest request) {
        var mailbox = Wish.address(address);
        var interest = Wish.interest(query, separated(tags));
        var schedule = Wish.schedule(rhythm, zone, hour, weekday);
        desk.take(mailbox, interest, schedule, Address.of(request));
        return page(
                202,
                Templates.subscriptionAsked(mailbox.text(), interest.words(), schedule.words(), mailing.showsOutbox()));
    }

    @GET
    @Path("subscriptions/confirm")
    @Operation(hidden = true)
    public Response confirm(@QueryParam("token") @Nullable String token) {
        var subscription = found(Purpose.CONFIRM, token);
        return page(
                200,
                Templates.subscriptionConfirm(
                        String.valueOf(token),
                        subscription,
                        subscription.schedule().words()));
    }

    @POST
    @Path("subscriptions/confirm")
    @Operation(hidden = true)
    public Response confirmed(@QueryParam("token") @Nullable String token) {
        var confirmed =
                subscribing.confirm(tokens.read(Purpose.CONFIRM, token)).orElseThrow(SubscribePages::noSubscription);
        subscribing.posted();
        var subscription = confirmed.subscription();
        return page(
                200,
                Templates.subscriptionConfirmed(
                        subscription,
                        subscription.schedule().words(),
                        confirmed.digest(),
                        secretary.search(subscription.interest()),
                        tokens.manage(subscription.id()),
                        mailing.showsOutbox()));
    }

    @GET
    @Path("subscriptions/manage")
    @Operation(hidden = true)
    public Response manage(@QueryParam("token") @Nullable String token) {
        return managed(token, false);
    }

    @POST
    @Path("subscriptions/manage")
    @Operation(hidden = true)
    public Response change(
            @QueryParam("token") @Nullable String token,
            @FormParam("rhythm") @Nullable String rhythm,
            @FormParam("weekday") @Nullable String weekday,
            @FormParam("hour") @Nullable String hour,
            @FormParam("zone") @Nullable String zone) {
        var id = tokens.read(Purpose.MANAGE, token);
        subscribing.change(id, Wish.schedule(rhythm, zone, hour, weekday));
        return managed(token, true);
    }

    @POST
    @Path("subscriptions/erase")
    @Operation(hidden = true)
    public Response erase(@QueryParam("token") @Nullable String token) {
        subscribing.erase(tokens.read(Purpose.MANAGE, token));
        return page(200, Templates.subscriptionEnded(true));
    }

    @GET
    @Path("subscriptions/unsubscribe")
    @Operation(hidden = true)
    public Response end(@QueryParam("token") @Nullable String token) {
        return subscribing
                .find(tokens.read(Purpose.UNSUBSCRIBE, token))
                .map(subscription -> page(200, Templates.subscriptionEnd(String.valueOf(token), subscription)))
                .orElseGet(() -> page(200, Templates.subscriptionEnded(false)));
    }

    /** Both for the button and for mail programs (RFC 8058), which send a body that says no more than the address. */
    @POST
    @Path("subscriptions/unsubscribe")
    @Operation(hidden = true)
    public Response ended(@QueryParam("token") @Nullable String token) {
        subscribing.end(tokens.read(Purpose.UNSUBSCRIBE, token));
        return page(200, Templates.subscriptionEnded(false));
    }

    private Response managed(@Nullable String token, boolean changed) {
        var subscription = found(Purpose.MANAGE, token);
        return page(
                200,
                Templates.subscriptionManage(
                        String.valueOf(token),
                        subscription,
                        subscription.schedule().words(),
                        ScheduleForm.of(subscription.schedule()),
                        changed,
                        tokens.unsubscribe(subscription.id())));
    }

    private Subscription found(Purpose purpose, @Nullable String token) {
        return subscribing.find(tokens.read(purpose, token)).orElseThrow(SubscribePages::noSubscription);
    }

    private static Problem noSubscription() {
        return Problem.notFound("There is no such subscription any more, and nothing of it is kept.");
    }

    /** None of these pages is for anybody else's cache. */
    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Where there is but one field for all of them. */
    private static List<String> separated(List<String> tags) {
        return tags.stream().flatMap(tag -> Stream.of(tag.split(",", -1))).toList();
    }
}
