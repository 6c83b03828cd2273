package io.broadsheet.query.ledger;

import static java.util.stream.Collectors.toMap;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.hibernate.Session;

/** What the dumps of archives add up to, as they stand now: they may be retried by themselves. */
@ApplicationScoped
class Archives {

    private final Session session;

    Archives(Session session) {
        this.session = session;
    }

    /** By archive; those that have no dump are absent. */
    Map<String, Counts> sums(Collection<String> archives) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select a.id, a.rejected_entries, sum(d.records), sum(d.published), sum(d.rejected),
                      sum(coalesce(c.stored, 0)), sum((
                        select count(*) from rejection r where r.dump_id = d.id and r.stage <> 'parse'
                        and not exists (select from sighting s where s.sid = r.sid))),
                      sum(coalesce(c.new_papers, 0)), sum(coalesce(c.merged_papers, 0))
                    from dump a cross join unnest(a.children) child (id)
                    join dump d on d.id = child.id left join dump_count c on c.dump_id = d.id
                    where a.id = any(?) group by a.id""")) {
                return select
                        .texts(archives)
                        .list(row -> Map.entry(
                                row.getString(1),
                                new Counts(
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getLong(5),
                                                row.getLong(6),
                                                row.getLong(7),
                                                row.getLong(8),
                                                row.getLong(9))
                                        .withRejected(row.getLong(2))))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
        });
    }
}
