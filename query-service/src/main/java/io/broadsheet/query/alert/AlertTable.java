package io.broadsheet.query.alert;

import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables {@code alert} and {@code notice}. */
record AlertTable(Connection connection) {

    void add(UUID id, URI url, Interest interest, String secret, long place, Instant now) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into alert (id, url, query, tags, secret, place, created_at)
                select id, ?, ?, ?, ?, ?, ? from unnest(?) as u (id)""")) {
            insert.text(url.toString())
                    .text(interest.query())
                    .texts(interest.tags())
                    .text(secret)
                    .number(place)
                    .instant(now)
                    .uuids(List.of(id))
                    .update();
        }
    }

    long count() throws SQLException {
        try (var select = new SetStatement(connection, "select count(*) from alert")) {
            return select.list(row -> row.getLong(1)).getFirst();
        }
    }

    List<Alert> all() throws SQLException {
        try (var select =
                new SetStatement(connection, "select " + Alert.COLUMNS + " from alert order by created_at, id")) {
            return select.list(Alert::read);
        }
    }

    Optional<Alert> find(UUID id) throws SQLException {
        try (var select = new SetStatement(connection, "select " + Alert.COLUMNS + " from alert where id = any(?)")) {
            return select.uuids(List.of(id)).list(Alert::read).stream().findFirst();
        }
    }

    /** With all its notices. */
    boolean delete(UUID id) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from alert where id = any(?)")) {
            return delete.uuids(List.of(id)).update() > 0;
        }
    }

    boolean isAnyBefore(long place) throws SQLException {
        try (var select = new SetStatement(
                connection,
                "select exists (select from alert where verified_at is not null and failed_at is null and place < ?)")) {
            return select.number(place).list(row -> row.getBoolean(1)).getFirst();
        }
    }

    /** Those that have not looked at all up to a place, for nobody else until the transaction ends. */
    List<Alert> before(long place, int most) throws SQLException {
        try (var select = new SetStatement(
                connection,
                "select " + Alert.COLUMNS + " from alert where verified_at is not null and failed_at is null"
                        + " and place < ? order by place, id limit ? for update skip locked")) {
            return select.number(place).number(most).list(Alert::read);
        }
    }

    void looked(UUID id, long place) throws SQLException {
        try (var update = new SetStatement(connection, "update alert set place = ? where id = any(?)")) {
            update.number(place).uuids(List.of(id)).update();
        }
    }

    void notice(UUID alert, List<String> papers, Instant now) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into notice (id, alert, papers, written_at, try_at)
                select u.id, u.alert, ?, ?, ? from unnest(?, ?) as u (id, alert)""")) {
            insert.uuids(papers.stream().map(RecordIds::uuid).toList())
                    .instant(now)
                    .instant(now)
                    .uuids(List.of(UUID.randomUUID()))
                    .uuids(List.of(alert))
                    .update();
        }
    }

    /** Takes the notice that waits longest, if it is time; nobody else gets it before {@code until}. */
    Optional<Notice> claim(Instant now, Instant until) throws SQLException {
        try (var update = new SetStatement(connection, """
                update notice set attempts = attempts + 1, try_at = ?
                where id = (select id from notice where try_at <= ? order by try_at, written_at, id limit 1
                            for update skip locked)
                returning id, alert, papers, attempts""")) {
            return update
                    .instant(until)
                    .instant(now)
                    .list(row -> new Notice(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            Stream.of((UUID[]) row.getArray(3).getArray())
                                    .map(RecordIds::text)
                                    .toList(),
                            row.getInt(4)))
                    .stream()
                    .findFirst();
        }
    }

    void tryAgain(UUID notice, Instant at) throws SQLException {
        try (var update = new SetStatement(connection, "update notice set try_at = ? where id = any(?)")) {
            update.instant(at).uuids(List.of(notice)).update();
        }
    }

    void done(UUID notice) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from notice where id = any(?)")) {
            delete.uuids(List.of(notice)).update();
        }
    }

    void error(UUID alert, @Nullable String error) throws SQLException {
        try (var update = new SetStatement(connection, "update alert set error = ? where id = any(?)")) {
            update.text(error).uuids(List.of(alert)).update();
        }
    }

    void verified(UUID alert, long place, Instant now) throws SQLException {
        try (var update =
                new SetStatement(connection, "update alert set verified_at = ?, place = ? where id = any(?)")) {
            update.instant(now).number(place).uuids(List.of(alert)).update();
        }
    }

    void failed(UUID alert, Instant now) throws SQLException {
        try (var update = new SetStatement(connection, "update alert set failed_at = ? where id = any(?)");
                var delete = new SetStatement(connection, "delete from notice where alert = any(?)")) {
            update.instant(now).uuids(List.of(alert)).update();
            delete.uuids(List.of(alert)).update();
        }
    }
}
