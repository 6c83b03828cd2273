package io.broadsheet.query.catalog.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class RefreshingTest {

    @Inject
    Refreshing refreshing;

    @Inject
    ObjectMapper json;

    @Inject
    Sql sql;

    @Test
    void publishesNothingAgainThatHasNotChanged() throws SQLException {
        // Given
        var record = Records.record("unchanged", 0);
        var root = awaitPublished(record);
        var events = events(record);

        // When
        Sql.execute("insert into paper_dirty (paper_id) values ('" + root + "')");

        // Then
        await().untilAsserted(() -> assertThat(sql.number("select count(*) from paper_dirty where paper_id = ?", root))
                .isZero());
        assertThat(events(record)).isEqualTo(events);
    }

    @Test
    void publishesAgainWithAHigherVersionWhatMayHaveBeenSentInVain() throws SQLException {
        // Given
        var record = Records.record("in doubt", 0);
        var root = awaitPublished(record);
        var before = events(record);
        var unsettled = new HashSet<>(Set.of(root));

        // When
        await().until(() -> refreshing.refresh(unsettled).papers() == 1);

        // Then
        var after = events(record);
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.getLast().version()).isGreaterThan(before.getLast().version());
        assertThat(after.getLast().paper()).isEqualTo(before.getLast().paper());
    }

    @Test
    void redirectsAnIdThatAProcessSentBeforeItDied() throws SQLException {
        // Given
        var one = Records.record("sent and lost", 0).key("doi", "10.5555/sent-and-lost");
        var other = Records.record("sent and lost", 1).key("doi", "10.5555/sent-and-lost");
        Topics.send(one, other);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(events(one).getLast().paper()).hasFieldOrPropertyWithValue("sightings", 2));
        // cleared after the topic has the messages
        await().untilAsserted(() ->
                assertThat(sql.number("select count(*) from in_doubt")).isZero());

        // When
        Sql.execute("insert into in_doubt (id) values ('" + RecordIds.uuid(other.recordId()) + "')");

        // Then
        await().untilAsserted(() -> assertThat(events(other))
                .last()
                .extracting(PaperCataloged::mergedInto)
                .isEqualTo(one.recordId()));
        await().untilAsserted(() ->
                assertThat(sql.number("select count(*) from in_doubt")).isZero());
    }

    @Test
    void givesHigherVersionsAlsoWhereTheDatabaseForgotTheLast() throws SQLException {
        // Given
        var before = Records.record("before the fault", 0);
        awaitPublished(before);

        // When
        Sql.execute("select setval('catalog_version', 1)");
        var after = Records.record("after the fault", 0);
        awaitPublished(after);

        // Then
        assertThat(events(after).getLast().version())
                .isGreaterThan(events(before).getLast().version());
    }

    @Test
    void keepsAMarkThatIsAddedWhileItsPaperIsMadeAnew() throws SQLException {
        try (var connection = DriverManager.getConnection(
                RealServers.jdbcUrl(), RealServers.databaseUser(), RealServers.databasePassword())) {
            // Given
            connection.setAutoCommit(false);
            var paper = List.of(new UUID(0, 1));
            var outbox = new DirtyTable(connection);
            new DirtyMarks(connection).add(0, paper);
            var due = outbox.oldest(1);

            // When
            new DirtyMarks(connection).add(0, paper);
            outbox.delete(due);

            // Then
            assertThat(outbox.oldest(1)).extracting(DirtyTable.Mark::paper).isEqualTo(paper);
            connection.rollback();
        }
    }

    @Test
    void leavesTheOutboxToTheProcessThatIsAtIt() throws SQLException {
        // Given
        try (var other = DriverManager.getConnection(
                RealServers.jdbcUrl(), RealServers.databaseUser(), RealServers.databasePassword())) {
            other.setAutoCommit(false);
            await().until(() -> CatalogLock.REFRESH.tryTake(other));

            // When
            Topics.send(Records.record("left", 0));
            await().untilAsserted(() -> assertThat(marks("left")).isEqualTo(1));

            // Then
            assertThat(refreshing.refresh(new HashSet<>())).isEqualTo(Refreshed.NOTHING);
            assertThat(marks("left")).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(marks("left")).isZero());
    }

    private long marks(String dump) throws SQLException {
        return sql.number(
                "select count(*) from paper_dirty where paper_id = ?",
                RecordIds.uuid(Records.record(dump, 0).recordId()));
    }

    private UUID awaitPublished(Records.Builder record) {
        Topics.send(record);
        var sid = RecordIds.uuid(record.recordId());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(sql.number("select count(*) from paper_published where public_id = ?", sid))
                                .isEqualTo(1));
        return sid;
    }

    private List<PaperCataloged> events(Records.Builder record) {
        return Topics.read("papers.catalog.v1").stream()
                .filter(message -> new String(message.key(), UTF_8).equals(record.recordId()))
                .map(message -> event(message.value()))
                .toList();
    }

    private PaperCataloged event(byte[] value) {
        try {
            return json.readValue(value, PaperCataloged.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
