package io.broadsheet.query.arrival;

import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.ledger.CatalogEnd;
import io.broadsheet.query.ledger.SearchProgress;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.Session;

/** The papers that arrived, by their places. */
@ApplicationScoped
public class Arrivals {

    /** Of more papers at once those that came last are looked at. */
    static final int MOST = 50_000;

    /** Whoever was not served for so long hears of what came since. */
    private static final Duration KEPT = Duration.ofDays(40);

    private final Session session;
    private final SearchEngine search;
    private final CatalogEnd end;
    private final SearchProgress progress;

    Arrivals(Session session, SearchEngine search, CatalogEnd end, SearchProgress progress) {
        this.session = session;
        this.search = search;
        this.end = end;
        this.progress = progress;
    }

    /** The place of the paper that came last, 0 before the first. */
    @Transactional
    public long last() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, "select coalesce(max(place), 0) from arrival")) {
                return select.list(row -> row.getLong(1)).getFirst();
            }
        });
    }

    /**
     * The same, where all up to it can be found by this process's search; none before.
     *
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer
     */
    public OptionalLong found() {
        // in this order: what has a place was sent before
        var last = last();
        return progress.shows(end.offsets()) ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /**
     * What interests somebody of the papers that came after a place, up to another one.
     *
     * @param most how many to answer with, the best first; their total is in the result
     */
    @Transactional
    public SearchResult between(long after, long last, Interest interest, int most) {
        var ids = ids(after, last);
        return ids.isEmpty()
                ? new SearchResult(List.of(), 0, Map.of(), null)
                : search.among(ids, interest.search(most));
    }

    /** Forgets what came too long ago to be news. */
    @Transactional
    public void forget(Instant now) {
        session.doWork(connection -> {
            try (var delete = new SetStatement(connection, "delete from arrival where arrived_at < ?")) {
                delete.instant(now.minus(KEPT)).update();
            }
        });
    }

    private List<String> ids(long after, long last) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(
                    connection, "select id from arrival where place > ? and place <= ? order by place desc limit ?")) {
                return select.number(after)
                        .number(last)
                        .number(MOST)
                        .list(row -> RecordIds.text(row.getObject(1, UUID.class)));
            }
        });
    }
}
