package io.broadsheet.query.ledger;

import static java.util.stream.Collectors.toMap;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import io.broadsheet.query.sql.Storable;
import io.broadsheet.query.stream.PaperRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What no stage could use. A record that was stored after all, say once a parser has learnt to read it, counts no more. */
@ApplicationScoped
class Rejections implements PanacheRepositoryBase<RejectionRow, String> {

    private static final String OPEN =
            "dumpId in :dumps and not exists (select 1 from SightingRow s where s.sid = r.sid)";

    private final Session session;

    Rejections(Session session) {
        this.session = session;
    }

    /** Keeps of each record the newest rejection. */
    @Transactional
    public void record(Collection<PaperRejected> rejections) {
        var newest = new TreeMap<String, PaperRejected>();
        for (var rejection : rejections) {
            newest.merge(
                    Storable.text(rejection.recordId()),
                    rejection,
                    (one, other) -> other.rejectedAt().isAfter(one.rejectedAt()) ? other : one);
        }
        session.doWork(connection -> write(connection, newest.keySet(), List.copyOf(newest.values())));
    }

    long countOpen(Collection<String> dumps) {
        return find("from RejectionRow r where " + OPEN, Map.of("dumps", dumps)).count();
    }

    /** The open rejections of dumps in their order, up to {@code most} behind the cursor. */
    List<RejectionRow> page(Collection<String> dumps, @Nullable Cursor after, int most) {
        var behind = after == null ? "" : " and (ordinal > :ordinal or ordinal = :ordinal and recordId > :record)";
        var parameters = new HashMap<String, Object>(Map.of("dumps", dumps));
        if (after != null) {
            parameters.put("ordinal", (int) after.number(0));
            parameters.put("record", after.part(1));
        }
        return find("from RejectionRow r where " + OPEN + behind + " order by ordinal, recordId", parameters)
                .page(0, most)
                .list();
    }

    static Cursor cursorAfter(RejectionRow row) {
        return Cursor.of(row.ordinal, row.recordId);
    }

    /** How many records of each dump are dead letters and not stored; dumps without such are absent. */
    Map<String, Long> deadLettered(Collection<String> dumps) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select r.dump_id, count(*) from rejection r
                    where r.dump_id = any(?) and r.stage <> 'parse'
                      and not exists (select from sighting s where s.sid = r.sid)
                    group by r.dump_id""")) {
                return select.texts(dumps).list(row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
        });
    }

    private static void write(Connection connection, Collection<String> recordIds, List<PaperRejected> rejections)
            throws SQLException {
        try (var upsert = new SetStatement(connection, """
                insert into rejection (record_id, sid, dump_id, ordinal, line, byte, entry, stage, code, message, text,
                                       rejected_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as u (record_id, sid, dump_id, ordinal, line, byte, entry, stage, code, message, text, rejected_at)
                order by record_id
                on conflict (record_id) do update set
                  sid = excluded.sid, dump_id = excluded.dump_id, ordinal = excluded.ordinal, line = excluded.line,
                  byte = excluded.byte, entry = excluded.entry, stage = excluded.stage, code = excluded.code,
                  message = excluded.message, text = excluded.text, rejected_at = excluded.rejected_at
                where rejection.rejected_at < excluded.rejected_at""")) {
            bind(upsert.texts(recordIds), rejections).update();
        }
    }

    private static SetStatement bind(SetStatement upsert, List<PaperRejected> rejections) throws SQLException {
        var sids = new ArrayList<@Nullable UUID>();
        var lines = new ArrayList<@Nullable Long>();
        var offsets = new ArrayList<@Nullable Long>();
        var entries = new ArrayList<@Nullable String>();
        for (var rejection : rejections) {
            sids.add(RecordIds.isOne(rejection.recordId()) ? RecordIds.uuid(rejection.recordId()) : null);
            lines.add(rejection.position().line());
            offsets.add(rejection.position().offset());
            entries.add(Storable.textOrNull(rejection.position().entry()));
        }
        return upsert.uuids(sids)
                .texts(rejections.stream()
                        .map(one -> Storable.text(one.dumpId()))
                        .toList())
                .ints(rejections.stream().map(PaperRejected::ordinal).toList())
                .longs(lines)
                .longs(offsets)
                .texts(entries)
                .texts(rejections.stream().map(PaperRejected::stage).toList())
                .texts(rejections.stream().map(one -> Storable.text(one.code())).toList())
                .texts(rejections.stream()
                        .map(one -> Storable.text(one.message()))
                        .toList())
                .texts(rejections.stream().map(one -> Storable.text(one.text())).toList())
                .instants(rejections.stream().map(PaperRejected::rejectedAt).toList());
    }
}
