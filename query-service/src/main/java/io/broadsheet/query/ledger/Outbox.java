package io.broadsheet.query.ledger;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** What the settler has to know of the catalogue. */
@ApplicationScoped
class Outbox {

    private final Session session;

    Outbox(Session session) {
        this.session = session;
    }

    /**
     * A dump that is published and not complete; balanced where published = stored + dead-lettered and all it rejected is
     * listed, an archive where its dumps are at their end.
     */
    record Storing(String dump, boolean balanced) {}

    @Transactional
    public List<Storing> storing() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select d.id, case when d.kind = 'archive' then not exists (
                      select from unnest(d.children) child (id) left join dump c on c.id = child.id
                      where c.completed_at is null and c.state is distinct from 'rejected')
                    and d.rejected_entries <= (
                      select count(*) from rejection r where r.dump_id = d.id and r.stage = 'parse')
                    else d.published = coalesce(c.stored, 0) + (
                      select count(*) from rejection r where r.dump_id = d.id and r.stage <> 'parse'
                      and not exists (select from sighting s where s.sid = r.sid))
                    and d.rejected <= (select count(*) from rejection r where r.dump_id = d.id and r.stage = 'parse') end
                    from dump d left join dump_count c on c.dump_id = d.id
                    where d.state = 'published' and d.completed_at is null""")) {
                return select.list(row -> new Storing(row.getString(1), row.getBoolean(2)));
            }
        });
    }

    /** Whether ingest-service is at work on a dump. */
    @Transactional
    public boolean expectsMore() {
        return !session.createQuery("select 1 from DumpRow where state in ('receiving', 'publishing')", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The marks of records to be resolved and of papers to be published anew. */
    record Marks(long oldest, long newest) {}

    /** Of an empty outbox, the oldest is newer than the newest. */
    @Transactional
    public Marks marks() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select least(p.oldest, u.oldest), greatest(p.newest, u.newest)
                    from (select min(place) as oldest, max(place) as newest from paper_dirty) p,
                         (select min(id) as oldest, max(id) as newest from unresolved) u""")) {
                return select.list(row ->
                                new Marks(row.getObject(1) == null ? Long.MAX_VALUE : row.getLong(1), row.getLong(2)))
                        .getFirst();
            }
        });
    }
}
