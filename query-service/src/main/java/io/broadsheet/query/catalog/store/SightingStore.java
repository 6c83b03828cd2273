package io.broadsheet.query.catalog.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.broadsheet.query.catalog.merge.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Takes what the dumps listed into the catalogue. */
@ApplicationScoped
class SightingStore {

    private final Session session;
    private final ObjectWriter json;

    SightingStore(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json.writerFor(Told.class);
    }

    /**
     * Adds records to the catalogue, all or none; what it has in these versions or higher changes nothing.
     *
     * @throws RuntimeException with an SQLException among its causes
     * @throws RacedException where another writer was faster with some of the records
     */
    @Transactional
    public Stored add(List<Decoded> batch) {
        return session.doReturningWork(connection -> new BatchWrite(connection, json).write(batch));
    }
}
