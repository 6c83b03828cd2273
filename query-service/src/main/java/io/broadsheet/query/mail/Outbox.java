package io.broadsheet.query.mail;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The letters that were kept because there is no server to send them to. */
@ApplicationScoped
class Outbox {

    private static final int MOST = 100;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Session session;

    Outbox(Session session) {
        this.session = session;
    }

    /** A letter as it would have been sent. */
    public record Kept(UUID id, String written, String address, String subject, String body, String html) {}

    /** The last ones, the newest first. */
    @Transactional
    public List<Kept> latest() {
        return select(
                "where l.sent_at is not null and l.body <> '' order by l.written_at desc, l.id limit " + MOST,
                List.of());
    }

    @Transactional
    public Optional<Kept> find(UUID letter) {
        return select("where l.sent_at is not null and l.body <> '' and l.id = any(?)", List.of(letter)).stream()
                .findFirst();
    }

    private List<Kept> select(String which, List<UUID> ids) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select l.id, l.written_at, s.address, l.subject, l.body, l.html
                    from letter l join subscription s on s.id = l.subscription\s""" + which)) {
                return (ids.isEmpty() ? select : select.uuids(ids)).list(Outbox::kept);
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                WRITTEN.format(row.getObject(2, OffsetDateTime.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
