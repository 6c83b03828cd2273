package io.broadsheet.query.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.Contracts;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.stream.PaperRejected;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From {@code papers.enriched.v1} to {@code papers.catalog.v1} and {@code papers.rejected.v1}. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class StoringTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @Inject
    Sql sql;

    @Test
    void publishesWhatItStoresAsTheContractHasIt() {
        // Given
        var record = Records.record("published", 0)
                .title("Lanternfish")
                .text("An abstract.")
                .with("listedOn", "2026-07-29")
                .identifier("arxiv", "2607.10001");

        // When
        Topics.send(record);

        // Then
        var event = awaitCataloged(record);
        assertThat(event.paper()).isNotNull().satisfies(paper -> {
            assertThat(paper.title()).isEqualTo("Lanternfish");
            assertThat(paper.identifiers()).containsEntry("arxiv", "2607.10001");
            assertThat(paper.sightings()).isOne();
        });
        assertThat(Topics.read("papers.catalog.v1"))
                .allSatisfy(message -> assertThat(Contracts.violations("PaperCataloged", message.value()))
                        .isEmpty());
    }

    @Test
    void sendsReadersOfAPaperThatWasMergedToTheOther() {
        // Given
        var earlier = Records.record("redirect", 0).key("doi", "10.5555/redirect");
        var later = Records.record("redirect", 1).key("arxiv", "2607.10002");
        Topics.send(earlier, later);
        awaitCataloged(earlier);
        awaitCataloged(later);

        // When
        Topics.send(Records.record("redirect", 2).key("doi", "10.5555/redirect").key("arxiv", "2607.10002"));

        // Then
        await().atMost(LONG_ENOUGH).untilAsserted(() -> {
            assertThat(newest(later).mergedInto()).isEqualTo(earlier.recordId());
            assertThat(newest(earlier).paper())
                    .isNotNull()
                    .extracting("sightings")
                    .isEqualTo(3);
        });
    }

    @Test
    void publishesAPaperUnderTheIdOfAnEarlierSightingThatArrivesLater() {
        // Given
        var received2nd = Records.record("founding", 1).key("doi", "10.5555/founding");
        Topics.send(received2nd);
        awaitCataloged(received2nd);

        // When
        var received1st =
                Records.record("founding", 0).key("doi", "10.5555/founding").receivedAt("2026-07-01T00:00:00Z");
        Topics.send(received1st);

        // Then
        assertThat(awaitCataloged(received1st).paper())
                .isNotNull()
                .extracting("sightings")
                .isEqualTo(2);
        assertThat(newest(received2nd).mergedInto()).isEqualTo(received1st.recordId());
    }

    @Test
    void changesNothingWhenRecordsAreDeliveredAgain() {
        // Given
        var records = IntStream.range(0, 5)
                .mapToObj(ordinal -> Records.record("again", ordinal))
                .toArray(Records.Builder[]::new);
        Topics.send(records);
        var version = awaitCataloged(records[4]).version();

        // When
        Topics.send(records);
        var after = Records.record("again", 5);
        Topics.send(after);
        awaitCataloged(after);

        // Then
        assertThat(newest(records[4]).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource("poison")
    void makesADeadLetterOfWhatItCannotUseAndGoesOn(
            ProducerRecord<byte[], byte[]> message, String code, String why, Records.Builder next) {
        // When
        Topics.send(List.of(message, next.message()));

        // Then
        awaitCataloged(next);
        var letter = awaitRejected(new String(message.key(), UTF_8));
        assertThat(letter.code()).isEqualTo(code);
        assertThat(letter.message()).contains(why);
        assertThat(letter.stage()).isEqualTo("store");
        assertThat(letter.dumpId()).isEqualTo(Records.dumpId("poison"));
        assertThat(letter.text()).hasSizeLessThanOrEqualTo(2048);
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                poison(
                        0,
                        "no JSON",
                        record -> record.message("{\"recordId\":".getBytes(UTF_8)),
                        "undecodable",
                        "not a PaperEnriched"),
                poison(
                        1,
                        "another kind of JSON",
                        record -> record.message("[1, 2]".getBytes(UTF_8)),
                        "undecodable",
                        "not a PaperEnriched"),
                poison(8, "null", record -> record.message("null".getBytes(UTF_8)), "undecodable", "null"),
                poison(
                        9,
                        "a day that is none",
                        record -> record.with("listedOn", "2026-13-40").message(),
                        "undecodable",
                        "2026-13-40"),
                poison(2, "nothing", record -> record.message(new byte[0]), "undecodable", "empty"),
                poison(
                        3,
                        "bytes that are no text",
                        record -> record.message(new byte[] {-1, 0, -2}),
                        "undecodable",
                        "not a PaperEnriched"),
                poison(
                        4,
                        "a missing title",
                        record -> record.without("title").message(),
                        "invalid",
                        "title is missing"),
                poison(
                        5,
                        "another record's id",
                        record -> record.message(Records.record("poison", 99).json()),
                        "invalid",
                        "key is not its recordId"),
                poison(
                        6,
                        "far too much text",
                        record ->
                                record.text("x".repeat(EnrichedDecoder.LARGEST)).message(),
                        "too-large",
                        "more than"),
                poison(
                        7,
                        "a character that PostgreSQL does not take",
                        record -> record.title("A title with \0 in it").message(),
                        "unstorable",
                        "22021"));
    }

    @Test
    void keepsTheOthersOfABatchWithRecordsThatTheDatabaseDoesNotTake() throws Exception {
        // Given
        var records = IntStream.range(0, 60)
                .mapToObj(ordinal -> ordinal % 20 == 7
                        ? Records.record("bisect", ordinal).title("bad \0 title")
                        : Records.record("bisect", ordinal))
                .toArray(Records.Builder[]::new);

        // When
        Topics.send(records);

        // Then
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stored("bisect")).isEqualTo(57));
        assertThat(awaitRejected(records[47].recordId()).ordinal()).isEqualTo(47);
    }

    @Test
    void publishesTextThatIsNotQuiteUnicode() {
        var record = Records.record("surrogate", 0)
                .message(new String(
                                Records.record("surrogate", 0)
                                        .title("half a pair: MARK")
                                        .json(),
                                UTF_8)
                        .replace("MARK", "\\ud83d")
                        .getBytes(UTF_8));

        Topics.send(List.of(record));

        assertThat(awaitCataloged(Records.record("surrogate", 0)).paper())
                .isNotNull()
                .extracting("title")
                .isEqualTo("half a pair: ?");
    }

    @Test
    void losesNothingWhileTheDatabaseThrowsItOut() throws Exception {
        // Given
        var records = IntStream.range(0, 3000)
                .mapToObj(ordinal -> Records.record("outage", ordinal).key("doi", "outage" + ordinal % 2000))
                .toList();

        // When
        for (var part = 0; part < 10; part++) {
            Topics.send(records.subList(part * 300, part * 300 + 300).toArray(Records.Builder[]::new));
            Sql.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where pid <> pg_backend_pid() and datname = current_database()""");
        }

        // Then
        await().atMost(LONG_ENOUGH).ignoreExceptions().untilAsserted(() -> {
            assertThat(stored("outage")).isEqualTo(3000);
            assertThat(sql.number("select new_papers from dump_count where dump_id = ?", Records.dumpId("outage")))
                    .isEqualTo(2000);
        });
    }

    private long stored(String dumpName) throws Exception {
        return sql.number(
                "select coalesce(sum(stored), 0) from dump_count where dump_id = ?", Records.dumpId(dumpName));
    }

    private PaperCataloged awaitCataloged(Records.Builder record) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(sql.texts(
                                "select document from paper_published where public_id = ?",
                                RecordIds.uuid(record.recordId())))
                        .hasSize(1));
        return newest(record);
    }

    private PaperCataloged newest(Records.Builder record) {
        return withKey("papers.catalog.v1", record.recordId())
                .map(message -> read(message, PaperCataloged.class))
                .reduce((one, other) -> other.version() > one.version() ? other : one)
                .orElseThrow();
    }

    private PaperRejected awaitRejected(String recordId) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(withKey("papers.rejected.v1", recordId)).isNotEmpty());
        var message = withKey("papers.rejected.v1", recordId).findFirst().orElseThrow();
        assertThat(Contracts.violations("PaperRejected", message.value())).isEmpty();
        var letter = read(message, PaperRejected.class);
        assertThat(new String(message.headers().lastHeader("dump-id").value(), UTF_8))
                .isEqualTo(letter.dumpId());
        assertThat(new String(message.headers().lastHeader("ordinal").value(), UTF_8))
                .isEqualTo(Integer.toString(letter.ordinal()));
        return letter;
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> withKey(String topic, String key) {
        return Topics.read(topic).stream().filter(message -> new String(message.key(), UTF_8).equals(key));
    }

    private <T> T read(ConsumerRecord<byte[], byte[]> message, Class<T> type) {
        try {
            return json.readValue(message.value(), type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments poison(
            int ordinal,
            String name,
            Function<Records.Builder, ProducerRecord<byte[], byte[]>> made,
            String code,
            String why) {
        return argumentSet(
                name,
                made.apply(Records.record("poison", ordinal)),
                code,
                why,
                Records.record("behind the poison", ordinal));
    }
}
