package io.broadsheet.query.digest;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.MailAddress;
import io.broadsheet.query.digest.plan.Schedule;
import io.broadsheet.query.mail.LetterTable;
import io.broadsheet.query.mail.Mailing;
import io.broadsheet.query.mail.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What people do with subscriptions. */
@ApplicationScoped
class Subscribing {

    private static final int MOST_OF_ONE = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final Session session;
    private final Arrivals arrivals;
    private final Secretary secretary;
    private final Digests digests;
    private final Mailing mailing;
    private final Postman postman;
    private final Clock clock;
    private final int lettersADay;

    Subscribing(
            Session session,
            Arrivals arrivals,
            Secretary secretary,
            Digests digests,
            Mailing mailing,
            Postman postman,
            Clock clock,
            QueryConfig config) {
        this.session = session;
        this.arrivals = arrivals;
        this.secretary = secretary;
        this.digests = digests;
        this.mailing = mailing;
        this.postman = postman;
        this.clock = clock;
        this.lettersADay = config.digests().perAddress();
    }

    /**
     * Writes to an address whether its owner wants this. Nothing tells who asks what the address has already.
     *
     * @return false where the address was written to as often as it may be today, or has as many subscriptions as it may
     */
    @Transactional
    public boolean ask(MailAddress address, Interest interest, Schedule schedule) {
        var now = clock.instant();
        var place = arrivals.last();
        return session.doReturningWork(connection -> {
            var table = new SubscriptionTable(connection);
            if (table.asked(address, now.minus(DAY)) >= lettersADay || table.ofMailbox(address) >= MOST_OF_ONE) {
                return false;
            }
            table.ask(UUID.randomUUID(), address, interest, schedule, place, now);
            var subscription = table.of(address, interest);
            var draft = secretary.confirmation(subscription, "confirm-" + now.toEpochMilli());
            return new LetterTable(connection).write(draft, mailing.host(), now);
        });
    }

    /** What came of a confirmation; {@code digest}: whether the first digest is on its way. */
    record Confirmed(Subscription subscription, boolean digest) {}

    /** Begins a subscription; a second time changes nothing. Nothing where there is none any more. */
    @Transactional
    public Optional<Confirmed> confirm(UUID id) {
        var now = clock.instant();
        return session.doReturningWork(connection -> {
            var table = new SubscriptionTable(connection);
            var found = table.take(id);
            if (found.isEmpty()) {
                return Optional.<Confirmed>empty();
            }
            var subscription = found.get();
            if (subscription.isActive()) {
                return Optional.of(new Confirmed(subscription, false));
            }
            table.confirmed(id, now, subscription.schedule().next(now));
            return Optional.of(new Confirmed(subscription, digests.writeFirst(connection, subscription, now)));
        });
    }

    @Transactional
    public Optional<Subscription> find(UUID id) {
        return session.doReturningWork(connection -> new SubscriptionTable(connection).find(id));
    }

    @Transactional
    public void change(UUID id, Schedule schedule) {
        session.doWork(
                connection -> new SubscriptionTable(connection).change(id, schedule, schedule.next(clock.instant())));
    }

    /** Ends a subscription: nothing of it is left. */
    @Transactional
    public void end(UUID id) {
        session.doWork(connection -> new SubscriptionTable(connection).delete(id));
    }

    /** Ends all subscriptions of the same address: nothing of it is left. */
    @Transactional
    public void erase(UUID id) {
        session.doWork(connection -> new SubscriptionTable(connection).deleteAllOfOwner(id));
    }

    @Transactional
    public void forgetUnconfirmed(Instant now) {
        session.doWork(connection -> new SubscriptionTable(connection).deleteUnconfirmed(now.minus(Tokens.TO_CONFIRM)));
    }

    /** To be called once what was written is committed. */
    void posted() {
        postman.wake();
    }
}
