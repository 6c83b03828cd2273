package io.broadsheet.query.ledger;

import static java.util.Comparator.comparing;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.sql.SetStatement;
import io.broadsheet.query.sql.Storable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The ledger's entries. */
@ApplicationScoped
class Dumps implements PanacheRepositoryBase<DumpRow, String> {

    private static final String NEWEST_FIRST = "order by receivedAt desc, id desc";
    private static final String UNFINISHED =
            "(state in ('receiving', 'publishing') or state = 'published' and completedAt is null)";
    private static final int UNDERWAY = 50;

    private final Session session;

    Dumps(Session session) {
        this.session = session;
    }

    /**
     * Keeps of each dump the entry with the highest revision. One that goes through publishing again has to complete again.
     */
    @Transactional
    public void record(Collection<DumpRecorded> entries) {
        var newest = new LinkedHashMap<String, DumpRecorded>();
        for (var entry : entries) {
            newest.merge(entry.id(), entry, (one, other) -> other.revision() > one.revision() ? other : one);
        }
        session.doWork(connection -> {
            for (var entry : newest.values()) {
                write(connection, entry);
            }
        });
    }

    /** Marks a published dump complete; answers whether it was not. */
    @Transactional
    public boolean complete(String id, Instant at) {
        return update("completedAt = ?1 where id = ?2 and state = 'published' and completedAt is null", at, id) > 0;
    }

    /** How long ago a dump arrived. */
    @Transactional
    public Duration sinceArrival(String id, Instant now) {
        return Duration.between(findById(id).receivedAt, now);
    }

    /**
     * The newest first, up to {@code most} behind the cursor.
     *
     * @param within the only ones to list; null for all
     */
    List<DumpRow> page(@Nullable Collection<String> within, @Nullable Cursor after, int most) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (within != null) {
            conditions.add("id in :within");
            parameters.put("within", within);
        }
        if (after != null) {
            conditions.add("(receivedAt < :at or receivedAt = :at and id < :id)");
            parameters.put("at", after.instant(0));
            parameters.put("id", after.part(1));
        }
        return find(String.join(" and ", conditions) + " " + NEWEST_FIRST, parameters)
                .page(0, most)
                .list();
    }

    /** The dumps received last, some that are not finished, and the others named; the newest first. */
    List<DumpRow> underway(List<String> others) {
        var newest = page(null, null, UNDERWAY);
        var unfinished = find(UNFINISHED + " " + NEWEST_FIRST).page(0, UNDERWAY).list();
        var named =
                others.isEmpty() ? List.<DumpRow>of() : find("id in ?1", others).list();
        return Stream.of(newest, unfinished, named)
                .flatMap(List::stream)
                .distinct()
                .sorted(comparing((DumpRow dump) -> dump.receivedAt)
                        .thenComparing(dump -> dump.id)
                        .reversed())
                .toList();
    }

    long count(@Nullable Collection<String> within) {
        return within == null ? count() : count("id in ?1", within);
    }

    /** The dumps that came first in this archive. */
    List<String> firstIn(String archive) {
        return list("parent", archive).stream().map(dump -> dump.id).toList();
    }

    boolean anyRejected(Collection<String> ids) {
        return count("id in ?1 and state = 'rejected'", ids) > 0;
    }

    static Cursor cursorAfter(DumpRow row) {
        return Cursor.of(row.receivedAt, row.id);
    }

    private static void write(Connection connection, DumpRecorded entry) throws SQLException {
        try (var upsert = new SetStatement(connection, """
                insert into dump (id, revision, name, aliases, kind, parent, children, rejected_entries, format, charset,
                                  removed_characters, state, bytes, bytes_read, records, published, rejected, received_at,
                                  reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  revision = excluded.revision, name = excluded.name, aliases = excluded.aliases, kind = excluded.kind,
                  parent = excluded.parent, children = excluded.children, rejected_entries = excluded.rejected_entries,
                  charset = excluded.charset, removed_characters = excluded.removed_characters, format = excluded.format, state = excluded.state, bytes = excluded.bytes,
                  bytes_read = excluded.bytes_read, records = excluded.records, published = excluded.published,
                  rejected = excluded.rejected, received_at = excluded.received_at, reason = excluded.reason,
                  completed_at = case when excluded.state = 'published' then dump.completed_at end
                where dump.revision < excluded.revision""")) {
            upsert.text(entry.id())
                    .number(entry.revision())
                    .text(Storable.text(entry.name()))
                    .texts(entry.aliases().stream().map(Storable::text).toList())
                    .text(entry.kind())
                    .text(entry.parent())
                    .texts(Objects.requireNonNullElse(entry.children(), List.of()))
                    .number(Objects.requireNonNullElse(entry.rejectedEntries(), 0L))
                    .text(entry.format())
                    .text(Storable.textOrNull(entry.charset()))
                    .numberOrNull(entry.removedCharacters())
                    .text(entry.state())
                    .number(entry.bytes())
                    .number(entry.bytesRead())
                    .number(entry.records())
                    .number(entry.published())
                    .number(entry.rejected())
                    .instant(entry.receivedAt())
                    .text(Storable.textOrNull(entry.reason()))
                    .update();
        }
    }
}
