package io.broadsheet.query.trace;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.hibernate.Session;

/** The table {@code dump_trace}: the traces of the dumps that are not complete yet. */
@ApplicationScoped
class DumpTraceTable {

    private final Session session;

    DumpTraceTable(Session session) {
        this.session = session;
    }

    /** Keeps the traces of dumps, each the one named last; of those that are complete there is nothing more to tell. */
    @Transactional
    public void put(NavigableMap<String, String> parentByDump) {
        session.doWork(connection -> {
            try (var upsert = new SetStatement(connection, """
                    insert into dump_trace (dump_id, traceparent)
                    select u.id, u.parent from unnest(?, ?) as u (id, parent)
                    where not exists (select from dump d where d.id = u.id and d.completed_at is not null) order by u.id
                    on conflict (dump_id) do update set traceparent = excluded.traceparent""")) {
                upsert.texts(parentByDump.keySet()).texts(parentByDump.values()).update();
            }
        });
    }

    @Transactional
    public void remove(Collection<String> dumps) {
        session.doWork(connection -> {
            try (var delete = new SetStatement(connection, "delete from dump_trace where dump_id = any(?)")) {
                delete.texts(dumps).update();
            }
        });
    }

    /** The dump's, which is forgotten with that; empty where it has none. */
    @Transactional
    public Optional<String> take(String dump) {
        return session
                .doReturningWork(connection -> {
                    try (var delete = new SetStatement(
                            connection, "delete from dump_trace where dump_id = ? returning traceparent")) {
                        return delete.text(dump).list(row -> row.getString(1));
                    }
                })
                .stream()
                .findFirst();
    }

    /** The trace of a dump. */
    record Row(String dump, String parent) {}

    @Transactional
    public List<Row> some(int most) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(
                    connection, "select dump_id, traceparent from dump_trace order by dump_id limit ?")) {
                return select.number(most).list(row -> new Row(row.getString(1), row.getString(2)));
            }
        });
    }
}
