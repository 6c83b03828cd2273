package io.broadsheet.query.stats;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Sums over the ledger: it has one row a dump, with what the catalogue counts for it beside. */
@ApplicationScoped
class DumpTotals {

    private final Session session;

    DumpTotals(Session session) {
        this.session = session;
    }

    /**
     * The dumps in a state.
     *
     * @param records in their files, of an archive's those of its dumps
     * @param sightings records that count: of withdrawn dumps none does
     * @param newPapers papers that were listed there first
     */
    record Total(String state, long dumps, long records, long rejected, long sightings, long newPapers) {}

    @Transactional
    public List<Total> byState() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select case when d.state <> 'published' then d.state
                                when d.completed_at is null then 'storing' else 'complete' end,
                      count(*), sum(d.records) filter (where d.kind <> 'archive'),
                      sum(d.rejected) filter (where d.kind <> 'archive') + sum(d.rejected_entries),
                      sum(c.stored) filter (where w.dump_id is null), sum(c.new_papers)
                    from dump d left join dump_count c on c.dump_id = d.id
                    left join dump_decision w on w.dump_id = d.id and w.withdrawn
                    group by 1 order by 1""")) {
                return select.list(row -> new Total(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
            }
        });
    }
}
