package io.broadsheet.query.mail;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.sql.SetStatement;
import io.broadsheet.query.stream.BackOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The letters that wait. Whoever takes one has it for a while: a process that dies with it gives it up by that. So a letter
 * is sent at least once, and a second time only where a process died, or lost the database, after the server had accepted it
 * and before that was written down; both then have the same Message-ID.
 */
@ApplicationScoped
class Post {

    /** Of letters, so that the pages of digests stay for as long. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final Session session;
    private final QueryConfig.Mail config;
    private final BackOff backOff;

    Post(Session session, QueryConfig config) {
        this.session = session;
        this.config = config.mail();
        this.backOff = new BackOff(this.config.firstWait(), this.config.longestWait());
    }

    /** A letter that is to be sent now, for nobody else. */
    @Transactional
    public Optional<Letter> claim(Instant now) {
        // more than sending takes, so that two never send one while both are alive
        var until = now.plus(config.acceptedWithin().multipliedBy(4));
        return session.doReturningWork(connection -> new LetterTable(connection).claim(now, until));
    }

    /** It was accepted, or is kept to be read here. */
    @Transactional
    public void sent(Letter letter, Instant now, boolean kept) {
        session.doWork(connection -> {
            new LetterTable(connection).sent(letter.id(), now, kept);
            change(connection, "update subscription set bounces = 0 where id = any(?)", letter.subscription());
        });
    }

    /** It is tried again after a wait that doubles, unless it was tried often enough; answers whether it will be. */
    @Transactional
    public boolean postpone(Letter letter, Instant now) {
        var again = letter.attempts() < config.attempts();
        session.doWork(connection -> {
            var letters = new LetterTable(connection);
            if (again) {
                letters.tryAgain(letter.id(), now.plus(backOff.after(letter.attempts())));
            } else {
                letters.giveUp(letter.id());
            }
        });
        return again;
    }

    /** It will never be taken; after a few such letters in a row no more are written. */
    @Transactional
    public void bounced(Letter letter, Instant now) {
        session.doWork(connection -> {
            new LetterTable(connection).giveUp(letter.id());
            try (var update = new SetStatement(connection, """
                    update subscription set bounces = bounces + 1,
                      stopped_at = case when bounces + 1 >= ? then ? else stopped_at end,
                      due_at = case when bounces + 1 >= ? then null else due_at end
                    where id = any(?)""")) {
                update.number(config.bounces())
                        .instant(now)
                        .number(config.bounces())
                        .uuids(List.of(letter.subscription()))
                        .update();
            }
        });
    }

    @Transactional
    public void forget(Instant now) {
        session.doWork(connection -> {
            try (var delete = new SetStatement(connection, "delete from letter where written_at < ?")) {
                delete.instant(now.minus(KEPT)).update();
            }
        });
    }

    private static void change(Connection connection, String sql, UUID id) throws SQLException {
        try (var update = new SetStatement(connection, sql)) {
            update.uuids(List.of(id)).update();
        }
    }
}
