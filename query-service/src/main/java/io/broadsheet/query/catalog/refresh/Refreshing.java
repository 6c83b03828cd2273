package io.broadsheet.query.catalog.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.stream.AckedProducer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The transactions that drain the outbox. Another process may be at it: then there is nothing to do. */
@ApplicationScoped
class Refreshing {

    // a paper of a million sightings takes a while, and half done is not done
    private static final int LONGEST_SECONDS = 600;

    private final Session session;
    private final AckedProducer producer;
    private final Documents documents;
    private final Clock clock;
    private final ObjectReader reader;
    private final int batch;

    Refreshing(Session session, AckedProducer producer, ObjectMapper json, Clock clock, QueryConfig config) {
        this.session = session;
        this.producer = producer;
        this.clock = clock;
        this.documents = new Documents(json);
        this.reader = json.readerFor(PaperEnriched.class);
        this.batch = config.refresh().batch();
    }

    /**
     * Publishes marked papers.
     *
     * @param unsettled gains the ids of which messages are sent, to be cleared once the transaction held. Where it did not,
     *     another process may have published the same meanwhile: our messages with lower versions may then stand behind its
     *     ones, and compaction would keep the wrong ones. So they are sent again in any case.
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Refreshed refresh(Set<UUID> unsettled) {
        return alone(
                connection -> new RefreshBatch(connection, documents, clock.instant())
                        .run(batch, reader, producer, Set.copyOf(unsettled), ids -> note(ids, unsettled)),
                Refreshed.NOTHING);
    }

    /** Before anything is sent, and committed: should this process or the database die, others know what readers may know. */
    private void note(Collection<UUID> ids, Set<UUID> unsettled) {
        unsettled.addAll(ids);
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> new InDoubtTable(connection).add(ids)));
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
