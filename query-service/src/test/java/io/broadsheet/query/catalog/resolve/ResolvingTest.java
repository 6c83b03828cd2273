package io.broadsheet.query.catalog.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.identity.SharedKeys;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ResolvingTest {

    private static final String TEXT = "Rivers carry sediment that sensors cannot see. This survey compares eleven ways"
            + " to estimate it from satellite images and finds that most fail in winter.";

    @Inject
    Resolving resolving;

    @Inject
    Sql sql;

    @Test
    void joinsWhatAWeakKeyFoundAndTheCheckFindsAlike() {
        var one = record("alike", 0, "Sediment in Rivers Seen from Satellites");
        var other = record("alike", 1, "Sediment in Rivers as Seen from Satellites");

        Topics.send(one, other);

        later().untilAsserted(() -> assertThat(root(one)).isEqualTo(root(other)));
    }

    @Test
    void looksAtAllAgainWhenOneMoreBlocksTheirKeyAndWhenItGoes() {
        // Given two that only this key brings together, and as many others as it can bear
        var one = record("blocked", 0, "Sediment in Rivers Seen from Satellites");
        var other = record("blocked", 1, "Sediment in Rivers as Seen from Satellites");
        var strangers = IntStream.range(2, SharedKeys.MOST_FACES)
                .mapToObj(i -> Records.record("blocked", i)
                        .title("Letter " + i + " on Another Matter")
                        .weakKey("sentence", "blocked"))
                .toArray(Records.Builder[]::new);
        Topics.send(one, other);
        Topics.send(strangers);
        later().untilAsserted(() -> assertThat(root(one)).isEqualTo(root(other)));

        // When
        var onemore = record("blocked", 99, "A Letter that Blocks the Key");
        Topics.send(onemore);

        // Then
        later().untilAsserted(() -> assertThat(root(one)).isNotEqualTo(root(other)));

        // When
        Topics.send(Records.record("blocked", 99).versions(2, 1).title("A Letter without the Key"));

        // Then
        later().untilAsserted(() -> assertThat(root(one)).isEqualTo(root(other)));
    }

    @Test
    void takesAPaperApartWhenANewerVersionHasNotTheKeyThatHeldItTogether() {
        // Given
        var first = Records.record("apart", 0).key("doi", "10.5555/apart");
        var second = Records.record("apart", 1).key("doi", "10.5555/apart");
        Topics.send(first, second);
        later().untilAsserted(() -> assertThat(root(first)).isEqualTo(root(second)));

        // When
        Topics.send(Records.record("apart", 1).versions(1, 2).key("doi", "10.5555/corrected"));

        // Then
        later().untilAsserted(() -> assertThat(root(first)).isNotEqualTo(root(second)));
        var third = Records.record("apart", 2).key("doi", "10.5555/corrected");
        Topics.send(third);
        later().untilAsserted(() -> assertThat(root(third)).isEqualTo(root(second)));
    }

    @Test
    void comparesOneRecordListedAThousandTimesWithNobody() {
        var records = IntStream.range(0, 1_000)
                .mapToObj(ordinal -> Records.record("often", ordinal)
                        .title("The Same Record Over and Over Again")
                        .text(TEXT)
                        .weakKey("title", "often"))
                .toArray(Records.Builder[]::new);

        Topics.send(records);

        later().untilAsserted(() ->
                assertThat(sql.number("""
                        select count(*) from sighting s join paper p on p.paper_id = s.paper_id
                        join paper_published d on d.paper_id = p.root_id
                        where s.dump_id = ? and d.document like '%"sightings":1000,%'""", Records.dumpId("often"))).isEqualTo(1_000));
        assertThat(guises("often")).isEqualTo(1);
    }

    @Test
    void leavesTheMarksToTheProcessThatIsAtThem() throws SQLException {
        // Given
        try (var another = DriverManager.getConnection(
                RealServers.jdbcUrl(), RealServers.databaseUser(), RealServers.databasePassword())) {
            another.setAutoCommit(false);
            await().until(() -> CatalogLock.RESOLVE.tryTake(another));

            // When
            Topics.send(Records.record("left to another", 0));
            later().untilAsserted(() -> assertThat(marks("left to another")).isEqualTo(1));

            // Then
            assertThat(resolving.resolve()).isEqualTo(Resolved.NOTHING);
        }
        later().untilAsserted(() -> assertThat(marks("left to another")).isZero());
    }

    private static Records.Builder record(String dump, int ordinal, String title) {
        return Records.record(dump, ordinal).title(title).text(TEXT).weakKey("sentence", dump);
    }

    private UUID root(Records.Builder record) throws SQLException {
        return sql
                .rows(
                        row -> row.getObject(1, UUID.class),
                        "select p.root_id from sighting s join paper p on p.paper_id = s.paper_id where s.sid = ?",
                        RecordIds.uuid(record.recordId()))
                .stream()
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    private long guises(String dump) {
        try {
            return sql.number("select count(distinct paper_id) from sighting where dump_id = ?", Records.dumpId(dump));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long marks(String dump) throws SQLException {
        return sql.number(
                "select count(*) from unresolved u join sighting s on s.paper_id = u.guise_id where s.dump_id = ?",
                Records.dumpId(dump));
    }

    private static ConditionFactory later() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
