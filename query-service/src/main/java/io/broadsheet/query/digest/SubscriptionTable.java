package io.broadsheet.query.digest;

import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.MailAddress;
import io.broadsheet.query.digest.plan.Schedule;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table {@code subscription}. */
record SubscriptionTable(Connection connection) {

    /** Adds one, or changes one that is not confirmed: of who asks nobody knows yet whether the address is his. */
    void ask(UUID id, MailAddress address, Interest interest, Schedule schedule, long place, Instant now)
            throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into subscription (id, address, mailbox, query, tags, interest, rhythm, zone, hour, weekday, created_at,
                  place)
                select u.id, ?, ?, ?, ?, u.interest, ?, ?, ?, ?, ?, ? from unnest(?, ?) as u (id, interest)
                on conflict (mailbox, interest) do update set
                  rhythm = excluded.rhythm, zone = excluded.zone, hour = excluded.hour, weekday = excluded.weekday,
                  created_at = excluded.created_at
                where subscription.confirmed_at is null or subscription.stopped_at is not null""")) {
            insert.text(address.text())
                    .text(address.mailbox())
                    .text(interest.query())
                    .texts(interest.tags())
                    .text(schedule.rhythm().label())
                    .text(schedule.zone().getId())
                    .number(schedule.hour())
                    .number(schedule.weekday().getValue())
                    .instant(now)
                    .number(place)
                    .uuids(List.of(id))
                    .uuids(List.of(interest.hash()))
                    .update();
        }
    }

    /** The one of this address and interest. */
    Subscription of(MailAddress address, Interest interest) throws SQLException {
        try (var select = new SetStatement(
                connection,
                "select " + Subscription.COLUMNS + " from subscription where mailbox = ? and interest = any(?)")) {
            return select.text(address.mailbox())
                    .uuids(List.of(interest.hash()))
                    .list(Subscription::read)
                    .getFirst();
        }
    }

    Optional<Subscription> find(UUID id) throws SQLException {
        return one("where id = any(?)", id);
    }

    /** The same, for nobody else until the transaction ends. */
    Optional<Subscription> take(UUID id) throws SQLException {
        return one("where id = any(?) for update", id);
    }

    /** Those whose digest is due, for nobody else until the transaction ends. */
    List<Subscription> due(Instant now, int most) throws SQLException {
        try (var select = new SetStatement(
                connection,
                "select " + Subscription.COLUMNS
                        + " from subscription where due_at <= ? order by due_at, id limit ? for update skip locked")) {
            return select.instant(now).number(most).list(Subscription::read);
        }
    }

    boolean isAnyDue(Instant now) throws SQLException {
        try (var select = new SetStatement(connection, "select exists (select from subscription where due_at <= ?)")) {
            return select.instant(now).list(row -> row.getBoolean(1)).getFirst();
        }
    }

    void confirmed(UUID id, Instant now, Instant due) throws SQLException {
        try (var update = new SetStatement(
                connection,
                "update subscription set confirmed_at = ?, due_at = ?, bounces = 0, stopped_at = null where id = any(?)")) {
            update.instant(now).instant(due).uuids(List.of(id)).update();
        }
    }

    void served(UUID id, Instant due, long place) throws SQLException {
        try (var update =
                new SetStatement(connection, "update subscription set due_at = ?, place = ? where id = any(?)")) {
            update.instant(due).number(place).uuids(List.of(id)).update();
        }
    }

    void change(UUID id, Schedule schedule, Instant due) throws SQLException {
        try (var update = new SetStatement(connection, """
                update subscription set rhythm = ?, zone = ?, hour = ?, weekday = ?, due_at = ?
                where id = any(?) and confirmed_at is not null and stopped_at is null""")) {
            update.text(schedule.rhythm().label())
                    .text(schedule.zone().getId())
                    .number(schedule.hour())
                    .number(schedule.weekday().getValue())
                    .instant(due)
                    .uuids(List.of(id))
                    .update();
        }
    }

    /** With all its letters. */
    void delete(UUID id) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from subscription where id = any(?)")) {
            delete.uuids(List.of(id)).update();
        }
    }

    /** All of the same mailbox, with all their letters. */
    void deleteAllOfOwner(UUID id) throws SQLException {
        try (var delete = new SetStatement(
                connection,
                "delete from subscription where mailbox = (select mailbox from subscription where id = any(?))")) {
            delete.uuids(List.of(id)).update();
        }
    }

    void deleteUnconfirmed(Instant before) throws SQLException {
        try (var delete = new SetStatement(
                connection, "delete from subscription where confirmed_at is null and created_at < ?")) {
            delete.instant(before).update();
        }
    }

    int ofMailbox(MailAddress address) throws SQLException {
        try (var select = new SetStatement(connection, "select count(*) from subscription where mailbox = ?")) {
            return select.text(address.mailbox()).list(row -> row.getInt(1)).getFirst();
        }
    }

    /** How many letters that ask for confirmation the address was sent since. */
    int asked(MailAddress address, Instant since) throws SQLException {
        try (var select = new SetStatement(connection, """
                select count(*) from letter l join subscription s on s.id = l.subscription
                where s.mailbox = ? and l.occasion like 'confirm%' and l.written_at >= ?""")) {
            return select.text(address.mailbox())
                    .instant(since)
                    .list(row -> row.getInt(1))
                    .getFirst();
        }
    }

    /** The papers that its letters told of. */
    Set<UUID> told(UUID id) throws SQLException {
        try (var select =
                new SetStatement(connection, "select unnest(papers) from letter where subscription = any(?)")) {
            return new HashSet<>(select.uuids(List.of(id)).list(row -> row.getObject(1, UUID.class)));
        }
    }

    private Optional<Subscription> one(String which, UUID id) throws SQLException {
        try (var select =
                new SetStatement(connection, "select " + Subscription.COLUMNS + " from subscription " + which)) {
            return select.uuids(List.of(id)).list(Subscription::read).stream().findFirst();
        }
    }
}
