package io.broadsheet.query.digest;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.MailAddress;
import io.broadsheet.query.digest.plan.Schedule;
import io.broadsheet.query.limit.Allowances;
import io.broadsheet.query.limit.Quota;
import io.broadsheet.query.mail.Mailing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Takes wishes, as many as may be: nobody has his letter box filled by others. */
@ApplicationScoped
class SubscriptionDesk {

    private static final int TOO_MANY_REQUESTS = 429;
    /** By then none of the letters counts any more. */
    private static final Duration TOMORROW = Duration.ofDays(1);

    private final Subscribing subscribing;
    private final Mailing mailing;
    private final Allowances allowances;

    SubscriptionDesk(Subscribing subscribing, Mailing mailing, QueryConfig config) {
        this.subscribing = subscribing;
        this.mailing = mailing;
        var digests = config.digests();
        this.allowances = new Allowances(new Quota("subscriptions", digests.perClient(), digests.window()));
    }

    /**
     * Writes to the address whether its owner wants this.
     *
     * @param client who asks, as far as an address tells
     * @throws Problem 429 where the client or the address had enough, 503 where nobody could read the letter
     */
    void take(MailAddress address, Interest interest, Schedule schedule, String client) {
        if (!mailing.isPossible()) {
            throw Problem.of(
                    Problem.response(
                            503,
                            "Service Unavailable",
                            "This server sends no mail: whoever runs it has to name an SMTP server (BROADSHEET_MAIL_SMTP_HOST)."));
        }
        var allowance = allowances.take(client, System.nanoTime());
        if (!allowance.granted()) {
            var refusal = allowance.refusal();
            var answer = Response.fromResponse(Problem.response(refusal.status(), refusal.title(), refusal.detail()));
            allowance.headers().forEach(answer::header);
            throw Problem.of(answer.build());
        }
        if (!subscribing.ask(address, interest, schedule)) {
            var answer = Problem.response(
                    TOO_MANY_REQUESTS,
                    "Too Many Requests",
                    "This address was sent as many letters that ask for confirmation as it may be in a day; look for"
                            + " them, or try again tomorrow.");
            answer.getHeaders().add(HttpHeaders.RETRY_AFTER, TOMORROW.toSeconds());
            throw Problem.of(answer);
        }
        subscribing.posted();
    }
}
