package io.broadsheet.query.alert;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.stream.BackOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The alerts and the notices that come of them; each paper is in one notice of an alert, whoever else is at it. */
@ApplicationScoped
class Alerts {

    /** Of more that come at once these are told, the best. */
    static final int MOST_PAPERS = 1_000;

    private static final int OF_A_NOTICE = 50;
    private static final int AT_ONCE = 20;
    private static final int SECRET_BYTES = 32;

    private final Session session;
    private final Arrivals arrivals;
    private final Clock clock;
    private final QueryConfig.Alerts config;
    private final BackOff backOff;
    private final SecureRandom random = new SecureRandom();

    Alerts(Session session, Arrivals arrivals, Clock clock, QueryConfig config) {
        this.session = session;
        this.arrivals = arrivals;
        this.clock = clock;
        this.config = config.alerts();
        this.backOff = new BackOff(this.config.firstWait(), this.config.longestWait());
    }

    /** Adds an alert, which asks its server first whether it is wanted; nothing where there are as many as may be. */
    @Transactional
    public Optional<Alert> add(URI url, Interest interest) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var id = UUID.randomUUID();
        var now = clock.instant();
        var place = arrivals.last();
        return session.doReturningWork(connection -> {
            var table = new AlertTable(connection);
            if (table.count() >= config.most()) {
                return Optional.<Alert>empty();
            }
            table.add(id, url, interest, HexFormat.of().formatHex(secret), place, now);
            table.notice(id, List.of(), now);
            return table.find(id);
        });
    }

    @Transactional
    public List<Alert> all() {
        return session.doReturningWork(connection -> new AlertTable(connection).all());
    }

    @Transactional
    public Optional<Alert> find(UUID id) {
        return session.doReturningWork(connection -> new AlertTable(connection).find(id));
    }

    /** Whether there was one. */
    @Transactional
    public boolean delete(UUID id) {
        return session.doReturningWork(connection -> new AlertTable(connection).delete(id));
    }

    @Transactional
    public boolean isAnyBehind() {
        var last = arrivals.last();
        return session.doReturningWork(connection -> new AlertTable(connection).isAnyBefore(last));
    }

    /**
     * Writes notices of what came up to a place.
     *
     * @return how many alerts had not looked at all of it; there may be more
     */
    @Transactional
    public int write(long last) {
        return session.doReturningWork(connection -> {
            var behind = new AlertTable(connection).before(last, AT_ONCE);
            for (var alert : behind) {
                write(connection, alert, last);
            }
            return behind.size();
        });
    }

    /** A notice that is to be sent now, for nobody else. */
    @Transactional
    public Optional<Notice> claim() {
        var now = clock.instant();
        // more than a request takes, so that two never make one while both are alive
        var until = now.plus(config.answeredWithin().multipliedBy(4));
        return session.doReturningWork(connection -> new AlertTable(connection).claim(now, until));
    }

    @Transactional
    public void done(Notice notice) {
        var place = arrivals.last();
        session.doWork(connection -> {
            var table = new AlertTable(connection);
            table.done(notice.id());
            table.error(notice.alert(), null);
            if (notice.asks()) {
                table.verified(notice.alert(), place, clock.instant());
            }
        });
    }

    /** It is tried again after a wait that doubles; after too many attempts the alert is given up. */
    @Transactional
    public void failed(Notice notice, String error) {
        session.doWork(connection -> {
            var table = new AlertTable(connection);
            table.error(notice.alert(), error);
            if (notice.attempts() < config.attempts()) {
                table.tryAgain(notice.id(), clock.instant().plus(backOff.after(notice.attempts())));
            } else {
                table.failed(notice.alert(), clock.instant());
            }
        });
    }

    private void write(Connection connection, Alert alert, long last) throws SQLException {
        var table = new AlertTable(connection);
        var papers = arrivals.between(alert.place(), last, alert.interest(), MOST_PAPERS).hits().stream()
                .map(Hit::paper)
                .map(Paper::id)
                .toList();
        var now = clock.instant();
        for (var from = 0; from < papers.size(); from += OF_A_NOTICE) {
            table.notice(alert.id(), papers.subList(from, Math.min(papers.size(), from + OF_A_NOTICE)), now);
        }
        table.looked(alert.id(), last);
    }
}
