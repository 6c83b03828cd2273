package io.broadsheet.query.stats;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.hibernate.Session;

/** Counts rows: of tables with one row a dump, a letter or an alert, and of marks up to a million. */
@ApplicationScoped
class CatalogueSampling {

    private final Session session;

    CatalogueSampling(Session session) {
        this.session = session;
    }

    @Transactional
    public CatalogueSample sample() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select c.papers, c.records, c.records - c.papers,
                      (select count(*) from (select from unresolved limit 1000000) u),
                      (select count(*) from (select from paper_dirty limit 1000000) p),
                      (select count(*) from dump
                       where state in ('receiving', 'publishing') or state = 'published' and completed_at is null),
                      (select max(d.completed_at) from dump d join dump_count n on n.dump_id = d.id and n.new_papers > 0),
                      (select count(*) from letter where try_at is not null),
                      (select count(*) from notice),
                      (select count(*) from subscription where due_at is not null),
                      (select count(*) from alert where verified_at is not null and failed_at is null)
                    from (select coalesce(sum(new_papers), 0) as papers, coalesce(sum(stored), 0) as records
                          from dump_count) c""")) {
                return select.list(CatalogueSampling::read).getFirst();
            }
        });
    }

    private static CatalogueSample read(ResultSet row) throws SQLException {
        var newest = row.getObject(7, OffsetDateTime.class);
        return new CatalogueSample(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                newest == null ? null : newest.toInstant(),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
