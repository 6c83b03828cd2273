package io.broadsheet.query.catalog.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.stream.AckedProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The transactions that drain the outbox. Another process may be at it: then there is nothing to do. */
@ApplicationScoped
class Refreshing {

    private final Session session;
    private final AckedProducer producer;
    private final Documents documents;
    private final ObjectReader reader;
    private final int batch;

    Refreshing(Session session, AckedProducer producer, ObjectMapper json, QueryConfig config) {
        this.session = session;
        this.producer = producer;
        this.documents = new Documents(json);
        this.reader = json.readerFor(PaperEnriched.class);
        this.batch = config.refresh().batch();
    }

    /** Takes apart papers that lost keys; answers how many marks of such it worked off. */
    @Transactional
    public int takeApart() {
        return alone(connection -> new TakingApart(connection).run(batch), 0);
    }

    /** Publishes marked papers; see {@link RefreshBatch#run}. */
    @Transactional
    public Refreshed refresh(Set<UUID> inDoubt) {
        return alone(
                connection -> new RefreshBatch(connection, documents).run(batch, reader, producer, inDoubt),
                Refreshed.NOTHING);
    }

    /**
     * Marks papers that were sent in a transaction that may not have held: should another process have published them
     * meanwhile, our message with a lower version may stand behind its one, and compaction would keep the wrong one.
     */
    @Transactional
    public void markAgain(Set<UUID> inDoubt) {
        session.doWork(connection -> new DirtyTable(connection).add(inDoubt));
    }

    private <T> T alone(Work<T> work, T nothing) {
        return session.doReturningWork(
                connection -> CatalogLock.REFRESH.tryTake(connection) ? work.run(connection) : nothing);
    }

    /** What is done under the lock. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
