package io.broadsheet.query.vote;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who voted for which paper. A change is committed together with its mark in the outbox, so it reaches the catalogue. */
@ApplicationScoped
class Votes {

    private final Session session;

    Votes(Session session) {
        this.session = session;
    }

    /** How many voted for a paper, and whether this voter did. */
    record Tally(int votes, boolean voted) {}

    /** Counts a voter for the paper that a record is of, once however often it is called. */
    @Transactional
    public Tally cast(UUID record, UUID voter, Instant at) {
        return session.doReturningWork(connection -> {
            try (var insert = new SetStatement(connection, """
                    with added as (
                      insert into vote (sid, voter, voted_at) select sid, voter, ? from unnest(?, ?) as u (sid, voter)
                      on conflict do nothing returning sid)
                    insert into paper_dirty (paper_id)
                    select s.paper_id from added a join sighting s on s.sid = a.sid""")) {
                insert.instant(at).uuids(List.of(record)).uuids(List.of(voter)).update();
            }
            return tally(connection, record, voter);
        });
    }

    /** Counts a voter no more for the paper that a record is of, whichever of its records was voted for. */
    @Transactional
    public Tally takeBack(UUID record, UUID voter) {
        return session.doReturningWork(connection -> {
            try (var delete = new SetStatement(connection, """
                    with gone as (
                      delete from vote v using sighting s, paper p
                      where v.voter = any(?) and s.sid = v.sid and p.paper_id = s.paper_id and p.root_id = (
                        select q.root_id from sighting t join paper q on q.paper_id = t.paper_id where t.sid = any(?))
                      returning s.paper_id)
                    insert into paper_dirty (paper_id) select distinct paper_id from gone""")) {
                delete.uuids(List.of(voter)).uuids(List.of(record)).update();
            }
            return tally(connection, record, voter);
        });
    }

    @Transactional
    public Tally of(UUID record, UUID voter) {
        return session.doReturningWork(connection -> tally(connection, record, voter));
    }

    /** The key that voters are hashed with, the same for all processes. */
    @Transactional
    public List<UUID> secret() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, "select unnest(secret) from vote_secret")) {
                return select.list(row -> row.getObject(1, UUID.class));
            }
        });
    }

    private static Tally tally(Connection connection, UUID record, UUID voter) throws SQLException {
        try (var select = new SetStatement(connection, """
                select count(distinct v.voter), count(*) filter (where v.voter = any(?)) from paper p
                join sighting s on s.paper_id = p.paper_id join vote v on v.sid = s.sid where p.root_id = (
                  select q.root_id from sighting t join paper q on q.paper_id = t.paper_id where t.sid = any(?))""")) {
            return select.uuids(List.of(voter))
                    .uuids(List.of(record))
                    .list(row -> new Tally(row.getInt(1), row.getInt(2) > 0))
                    .getFirst();
        }
    }
}
