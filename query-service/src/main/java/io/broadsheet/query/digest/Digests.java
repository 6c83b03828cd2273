package io.broadsheet.query.digest;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.mail.LetterTable;
import io.broadsheet.query.mail.Mailing;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Writes the letters of those whose digest is due; each is written once, whoever else is at it. */
@ApplicationScoped
class Digests {

    static final String FIRST = "first";
    private static final int AT_ONCE = 20;

    private final Session session;
    private final Arrivals arrivals;
    private final SearchEngine search;
    private final Secretary secretary;
    private final Mailing mailing;
    private final int papers;

    Digests(
            Session session,
            Arrivals arrivals,
            SearchEngine search,
            Secretary secretary,
            Mailing mailing,
            QueryConfig config) {
        this.session = session;
        this.arrivals = arrivals;
        this.search = search;
        this.secretary = secretary;
        this.mailing = mailing;
        this.papers = config.digests().papers();
    }

    @Transactional
    public boolean isAnyDue(Instant now) {
        return session.doReturningWork(connection -> new SubscriptionTable(connection).isAnyDue(now));
    }

    /**
     * Writes letters of what came up to a place; whoever gets none, because nothing came that interests him, is done too.
     *
     * @return how many subscriptions were due; there may be more
     */
    @Transactional
    public int write(Instant now, long last) {
        return session.doReturningWork(connection -> {
            var due = new SubscriptionTable(connection).due(now, AT_ONCE);
            for (var subscription : due) {
                serve(connection, subscription, now, last);
            }
            return due.size();
        });
    }

    /** The first digest, so that nobody has to wait for papers to see what it is; answers whether there are any. */
    boolean writeFirst(Connection connection, Subscription subscription, Instant now) throws SQLException {
        var newest = search.search(subscription.interest().newest(Choice.CANDIDATES));
        var choice = Choice.of(true, papers(newest.hits(), Set.of()), newest.total(), papers);
        return !choice.isEmpty()
                && new LetterTable(connection)
                        .write(secretary.digest(subscription, FIRST, choice), mailing.host(), now);
    }

    private void serve(Connection connection, Subscription subscription, Instant now, long last) throws SQLException {
        var table = new SubscriptionTable(connection);
        var told = table.told(subscription.id());
        var found = arrivals.between(subscription.place(), last, subscription.interest(), Choice.CANDIDATES + papers);
        var fresh = papers(found.hits(), told);
        var choice = Choice.of(false, fresh, found.total() - (found.hits().size() - fresh.size()), papers);
        var schedule = subscription.schedule();
        var done = choice.isEmpty()
                || new LetterTable(connection)
                        .write(
                                secretary.digest(subscription, schedule.day(now).toString(), choice),
                                mailing.host(),
                                now);
        // a schedule that was changed may be due twice on one day: then the papers wait for the next
        table.served(
                subscription.id(),
                schedule.next(now),
                done ? Math.max(last, subscription.place()) : subscription.place());
    }

    private static List<Paper> papers(List<Hit> hits, Set<UUID> told) {
        return hits.stream()
                .map(Hit::paper)
                .filter(paper -> !told.contains(RecordIds.uuid(paper.id())))
                .toList();
    }
}
