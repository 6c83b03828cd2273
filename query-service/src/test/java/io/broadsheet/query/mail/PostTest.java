package io.broadsheet.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who gets which letter, of two replicas with a connection each. All is in transactions that never commit, or of a time far
 * ahead, so that the service itself has none of it.
 */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class PostTest {

    private static final Instant NOW = Instant.parse("2101-07-29T07:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);

    @Inject
    Sql sql;

    private final UUID subscription = UUID.randomUUID();

    @BeforeEach
    void subscribe() throws SQLException {
        Sql.execute(
                "insert into subscription (id, address, mailbox, query, tags, interest, rhythm, weekday, hour, zone,"
                        + " created_at) values ('" + subscription + "', 'p@example.org', '" + subscription
                        + "', '', '{}', '"
                        + subscription + "', 'daily', 1, 7, 'UTC', now())");
    }

    @AfterEach
    void end() throws SQLException {
        Sql.execute("delete from subscription where id = '" + subscription + "'");
    }

    @Test
    void writesOneLetterForAnOccasionAndAnotherForAnother() throws SQLException {
        assertThat(write("2101-07-29")).isTrue();
        assertThat(write("2101-07-29")).isFalse();
        assertThat(write("2101-07-30")).isTrue();
        assertThat(sql.number("select count(*) from letter where subscription = ?", subscription))
                .isEqualTo(2);
    }

    @Test
    void givesALetterToOneOfTwo() throws SQLException {
        write("2101-07-29");
        write("2101-07-30");
        try (var one = begin();
                var other = begin()) {
            var letters = new HashSet<UUID>();
            letters.add(new LetterTable(one).claim(NOW, LATER).orElseThrow().id());
            letters.add(new LetterTable(other).claim(NOW, LATER).orElseThrow().id());

            assertThat(letters).hasSize(2);
            assertThat(new LetterTable(one).claim(NOW, LATER)).isEmpty();
            one.rollback();
            other.rollback();
        }
    }

    @Test
    void givesALetterAgainWhoseSenderDied() throws SQLException {
        write("2101-07-29");
        try (var connection = begin()) {
            var table = new LetterTable(connection);
            var first = table.claim(NOW, LATER).orElseThrow();
            assertThat(table.claim(LATER.minusSeconds(1), LATER)).isEmpty();

            var second = table.claim(LATER, LATER.plusSeconds(1)).orElseThrow();

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.messageId()).isEqualTo(first.messageId());
            assertThat(second.attempts()).isEqualTo(2);
            connection.rollback();
        }
    }

    @Test
    void givesNoLetterThatWasSentOrGivenUp() throws SQLException {
        write("2101-07-29");
        write("2101-07-30");
        try (var connection = begin()) {
            var table = new LetterTable(connection);
            table.sent(table.claim(NOW, LATER).orElseThrow().id(), NOW, false);
            table.giveUp(table.claim(NOW, LATER).orElseThrow().id());

            assertThat(table.claim(LATER.plusSeconds(1), LATER.plusSeconds(2))).isEmpty();
            connection.rollback();
        }
    }

    private boolean write(String occasion) throws SQLException {
        var draft = new Draft(UUID.randomUUID(), subscription, occasion, "s", "b", "h", "u", List.of(), 0);
        try (var connection = begin()) {
            var written = new LetterTable(connection).write(draft, "broadsheet.test", NOW);
            connection.commit();
            return written;
        }
    }

    /** Outside any transaction of the service. */
    private Connection begin() throws SQLException {
        var connection = DriverManager.getConnection(
                RealServers.jdbcUrl(), RealServers.databaseUser(), RealServers.databasePassword());
        connection.setAutoCommit(false);
        return connection;
    }
}
