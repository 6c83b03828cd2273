package io.broadsheet.query.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Takes what people decided into the catalogue. */
@ApplicationScoped
public class DecisionStore {

    private final Session session;

    DecisionStore(Session session) {
        this.session = session;
    }

    /** Writes a decision, and marks what it may change. */
    @Transactional
    public void add(PaperDecided decision) {
        session.doWork(connection -> new DecisionWrite(connection).write(decision));
    }
}
