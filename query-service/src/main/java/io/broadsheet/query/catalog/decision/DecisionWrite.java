package io.broadsheet.query.catalog.decision;

import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes a decision into the catalogue, while nobody adds sightings. Done again, it changes nothing. */
final class DecisionWrite {

    private final Connection connection;

    DecisionWrite(Connection connection) {
        this.connection = connection;
    }

    void write(PaperDecided decision) throws SQLException {
        CatalogLock.STRUCTURE.take(connection);
        switch (decision.kind()) {
            case SPLIT, MERGE -> ofTwo(decision);
            case SUPPRESS, READMIT -> ofPaper(decision);
            case WITHDRAW, RESTORE -> ofDump(decision);
        }
    }

    private void ofTwo(PaperDecided decision) throws SQLException {
        if (isNew(decision)) {
            var named = new ArrayList<>(decision.ones());
            named.addAll(decision.others());
            name(decision.uuid(), named);
            mark("select paper_id, true from sighting where sid = any(?)", named);
            singleOut(named);
            mark("select sid, false from sighting where sid = any(?)", named);
        }
    }

    private boolean isNew(PaperDecided decision) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into decision (id, kind, one, other, decided_at)
                select id, ?, ?, ?, ? from unnest(?) as u (id) on conflict (id) do nothing""")) {
            return insert.text(decision.kind() == PaperDecided.Kind.SPLIT ? "split" : "merge")
                            .uuids(decision.ones())
                            .uuids(decision.others())
                            .instant(decision.decidedAt())
                            .uuids(List.of(decision.uuid()))
                            .update()
                    > 0;
        }
    }

    private void name(UUID decision, Collection<UUID> named) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into decided_sighting (sid, decision_id)
                select sid, decision_id from unnest(?) as n (sid), unnest(?) as d (decision_id) on conflict do nothing""")) {
            insert.uuids(named).uuids(List.of(decision)).update();
        }
    }

    /** Makes each sighting a guise of its own. */
    private void singleOut(Collection<UUID> named) throws SQLException {
        try (var papers = new SetStatement(connection, """
                        insert into paper (paper_id, root_id)
                        select sid, sid from sighting where sid = any(?) on conflict (paper_id) do nothing""");
                var guises = new SetStatement(connection, """
                        insert into guise (guise_id, told, keys, faces)
                        select s.sid, g.told, g.keys, g.faces from sighting s join guise g on g.guise_id = s.paper_id
                        where s.sid = any(?) and s.sid <> s.paper_id
                        on conflict (guise_id) do update set
                          told = excluded.told, keys = excluded.keys, faces = excluded.faces,
                          given_up = coalesce(guise.given_up, '{}') || guise.keys""");
                var sightings = new SetStatement(
                        connection, "update sighting set paper_id = sid where sid = any(?) and sid <> paper_id")) {
            papers.uuids(named).update();
            guises.uuids(named).update();
            sightings.uuids(named).update();
        }
    }

    private void ofPaper(PaperDecided decision) throws SQLException {
        try (var upsert = new SetStatement(connection, """
                insert into suppression (sid, id, suppressed, decided_at)
                select sid, id, suppressed, ? from unnest(?) as s (sid), unnest(?, ?) as d (id, suppressed)
                on conflict (sid) do update set
                  id = excluded.id, suppressed = excluded.suppressed, decided_at = excluded.decided_at
                where (suppression.decided_at, suppression.id) < (excluded.decided_at, excluded.id)""")) {
            upsert.instant(decision.decidedAt())
                    .uuids(decision.ones())
                    .uuids(List.of(decision.uuid()))
                    .booleans(List.of(decision.kind() == PaperDecided.Kind.SUPPRESS))
                    .update();
        }
        mark("select paper_id, false from sighting where sid = any(?)", decision.ones());
    }

    private void ofDump(PaperDecided decision) throws SQLException {
        var dump = List.of(String.valueOf(decision.dumpId()));
        try (var upsert = new SetStatement(connection, """
                insert into dump_decision (dump_id, id, withdrawn, decided_at)
                select dump_id, id, withdrawn, ? from unnest(?, ?, ?) as d (dump_id, id, withdrawn)
                on conflict (dump_id) do update set
                  id = excluded.id, withdrawn = excluded.withdrawn, decided_at = excluded.decided_at
                where (dump_decision.decided_at, dump_decision.id) < (excluded.decided_at, excluded.id)""");
                var marks = new SetStatement(connection, """
                insert into unresolved (guise_id, lost)
                select distinct paper_id, true from sighting where dump_id = any(?)""")) {
            upsert.instant(decision.decidedAt())
                    .texts(dump)
                    .uuids(List.of(decision.uuid()))
                    .booleans(List.of(decision.kind() == PaperDecided.Kind.WITHDRAW))
                    .update();
            marks.texts(dump).update();
        }
    }

    private void mark(String guises, Collection<UUID> sids) throws SQLException {
        try (var insert = new SetStatement(connection, "insert into unresolved (guise_id, lost) " + guises)) {
            insert.uuids(sids).update();
        }
    }
}
