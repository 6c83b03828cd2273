package io.broadsheet.query.mail;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code letter}. */
public record LetterTable(Connection connection) {

    /**
     * Writes a letter, to be sent from now on, in the caller's transaction.
     *
     * @param host what ids of messages end with
     * @return whether it is the first of its occasion; else nothing is written
     */
    public boolean write(Draft draft, String host, Instant now) throws SQLException {
        var messageId = "<" + draft.subscription() + "." + draft.occasion() + "@" + host + ">";
        try (var insert = new SetStatement(connection, """
                insert into letter (id, subscription, occasion, message_id, subject, body, html, unsubscribe, papers, total,
                  written_at, try_at)
                select u.id, u.subscription, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from unnest(?, ?) as u (id, subscription)
                on conflict (subscription, occasion) do nothing""")) {
            return insert.text(draft.occasion())
                            .text(messageId)
                            .text(draft.subject())
                            .text(draft.body())
                            .text(draft.html())
                            .text(draft.unsubscribe())
                            .uuids(draft.papers())
                            .number(draft.total())
                            .instant(now)
                            .instant(now)
                            .uuids(List.of(draft.id()))
                            .uuids(List.of(draft.subscription()))
                            .update()
                    > 0;
        }
    }

    /** Takes the letter that waits longest, if it is time; nobody else gets it before {@code until}. */
    Optional<Letter> claim(Instant now, Instant until) throws SQLException {
        try (var update = new SetStatement(connection, """
                update letter l set attempts = l.attempts + 1, try_at = ?
                from subscription s
                where s.id = l.subscription and l.id = (
                  select id from letter where try_at <= ? order by try_at, id limit 1 for update skip locked)
                returning l.id, s.id, s.address, l.message_id, l.subject, l.body, l.html, l.unsubscribe, l.attempts""")) {
            return update.instant(until).instant(now).list(LetterTable::letter).stream()
                    .findFirst();
        }
    }

    /** Of what has left nothing is kept but that it has, and which papers it told of. */
    void sent(UUID letter, Instant at, boolean kept) throws SQLException {
        change("try_at = null, sent_at = ?" + (kept ? "" : ", body = '', html = ''"), letter, at);
    }

    void tryAgain(UUID letter, Instant at) throws SQLException {
        change("try_at = ?", letter, at);
    }

    void giveUp(UUID letter) throws SQLException {
        try (var update = new SetStatement(
                connection, "update letter set try_at = null, body = '', html = '' where id = any(?)")) {
            update.uuids(List.of(letter)).update();
        }
    }

    private void change(String what, UUID letter, Instant at) throws SQLException {
        try (var update = new SetStatement(connection, "update letter set " + what + " where id = any(?)")) {
            update.instant(at).uuids(List.of(letter)).update();
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9));
    }
}
