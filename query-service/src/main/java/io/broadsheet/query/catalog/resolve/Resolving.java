package io.broadsheet.query.catalog.resolve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.catalog.merge.Told;
import io.broadsheet.query.sql.CatalogLock;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;

/** The transactions that find out which sightings are one paper. Another process may be at it: then there is nothing to do. */
@ApplicationScoped
class Resolving {

    // many records that hang together take a while, and half done is not done
    private static final int LONGEST_SECONDS = 600;

    private final Session session;
    private final ObjectReader told;
    private final Clock clock;
    private final int batch;

    Resolving(Session session, ObjectMapper json, Clock clock, QueryConfig config) {
        this.session = session;
        this.told = json.readerFor(Told.class);
        this.clock = clock;
        this.batch = config.resolve().batch();
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Resolved resolve() {
        return session.doReturningWork(connection -> CatalogLock.RESOLVE.tryTake(connection)
                ? new ResolveBatch(connection, told).run(batch, clock.instant())
                : Resolved.NOTHING);
    }
}
