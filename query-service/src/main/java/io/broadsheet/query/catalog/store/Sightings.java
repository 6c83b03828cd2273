package io.broadsheet.query.catalog.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All that the dumps listed. */
@ApplicationScoped
class Sightings implements PanacheRepositoryBase<SightingRow, UUID> {

    private final Session session;
    private final Clock clock;

    Sightings(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Adds records to the catalogue, all or none; what it has in these versions or higher changes nothing.
     *
     * @throws RuntimeException with an SQLException among its causes
     */
    @Transactional
    public Stored add(List<Decoded> batch) {
        return session.doReturningWork(connection -> new BatchWrite(connection).write(batch, clock.instant()));
    }
}
