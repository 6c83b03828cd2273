package io.broadsheet.query.search.follow;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.local.broker.Topic;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchUnavailable;
import io.broadsheet.query.search.lucene.LuceneEngine;
import io.broadsheet.query.testing.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A follower on a topic of its own at the shared broker. */
class CatalogFollowerTest {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", RealServers.bootstrapServers());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String topic = "catalog-" + UUID.randomUUID();
    private final CatalogDecoder decoder = new CatalogDecoder(JSON);

    @TempDir
    Path folder;

    private SearchEngine engine;
    private CatalogFollower follower;

    @BeforeEach
    void begin() {
        createTopic();
        openEngine();
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void showsWhatIsInTheTopicAndWhatComes() {
        // Given
        send(number(1).version(1), number(2).version(2));

        // When
        follow(() -> assertThat(total()).isEqualTo(2));
        send(PaperCataloged.merged(id(1), 3, id(2)), number(3).version(4));

        // Then
        follow(() -> assertThat(found("paper")).containsExactlyInAnyOrder(id(2), id(3)));
    }

    @Test
    void isCompleteOnceItHasReadWhatWasThere() {
        send(IntStream.range(0, 3_000)
                .mapToObj(number -> number(number).version(1))
                .toArray(PaperCataloged[]::new));
        assertThat(follower.isComplete()).isFalse();

        follow(() -> assertThat(follower.isComplete()).isTrue());

        assertThat(total()).isEqualTo(3_000);
    }

    @Test
    void isCompleteWithAnEmptyTopic() {
        follow(() -> assertThat(follower.isComplete()).isTrue());
    }

    @Test
    void showsOffsetsOnlyOnceTheirPapersAreFound() {
        send(IntStream.range(0, 50)
                .mapToObj(number -> number(number).version(1))
                .toArray(PaperCataloged[]::new));
        var ends = CatalogTopic.open(BROKER, topic).ends();
        assertThat(follower.shows(ends)).isFalse();

        follow(() -> assertThat(follower.shows(ends)).isTrue());

        assertThat(total()).isEqualTo(50);
        assertThat(follower.shows(Map.of(0, 1_000L))).isFalse();
    }

    @Test
    void goesOnWhereItFinished() {
        // Given
        send(number(1).version(1));
        follow(() -> assertThat(total()).isEqualTo(1));
        follower.finish();
        var finished = engine.applied();

        // When
        restart();

        // Then
        assertThat(engine.applied()).isEqualTo(finished);
        assertThat(follower.isComplete()).isTrue();
        send(number(2).version(1));
        follow(() -> assertThat(total()).isEqualTo(2));
    }

    @Test
    void readsAgainWhatDidNotSurviveAKill() {
        // Given
        send(
                titled(1, "First").version(1),
                titled(1, "Second").version(2),
                number(2).version(3));
        follow(() -> assertThat(total()).isEqualTo(2));

        // When
        restart();

        // Then
        assertThat(total()).isZero();
        follow(() -> assertThat(total()).isEqualTo(2));
        assertThat(found("second")).containsExactly(id(1));
        assertThat(found("first")).isEmpty();
    }

    @Test
    void passesOverWhatItCannotRead() {
        // Given
        var sound = json(number(1).version(1));
        Topics.send(List.of(new ProducerRecord<>(topic, 0, null, null)));
        send(
                new byte[] {(byte) 0xff, 0},
                "[]".getBytes(UTF_8),
                "{\"id\":\"x\",\"version\":1}".getBytes(UTF_8),
                "{\"id\":\"x\",\"version\":1,\"paper\":{\"id\":\"x\"}}".getBytes(UTF_8),
                new String(sound, UTF_8)
                        .replace("\"language\":\"en\"", "\"language\":null")
                        .getBytes(UTF_8),
                sound);

        // Then
        follow(() -> assertThat(found("")).containsExactly(id(1)));
        assertThat(decoder.skipped()).isEqualTo(6);
    }

    @Test
    void readsATopicThatWasCreatedAnewFromItsStart() throws Exception {
        // Given
        send(number(1).version(1));
        follow(() -> assertThat(total()).isEqualTo(1));
        follower.finish();

        // When
        deleteTopic();
        createTopic();
        send(number(7).version(1), number(8).version(1));
        restart();

        // Then
        follow(() -> assertThat(found("")).containsExactly(id(7), id(8)));
    }

    @Test
    void readsAnewWhereTheTopicDoesNotReachAsFarAsTheIndex() {
        // Given
        send(number(1).version(1));
        follow(() -> assertThat(total()).isEqualTo(1));
        engine.apply(List.of(number(9).version(1)), Map.of(0, 1_000_000L));
        follower.finish();

        // When
        restart();

        // Then
        follow(() -> assertThat(found("")).containsExactly(id(1)));
    }

    @Test
    void rebuildsAnIndexThatIsDamagedWhileItRuns() throws IOException {
        // Given
        send(number(1).version(1));
        follow(() -> assertThat(total()).isEqualTo(1));
        follower.finish();
        restart();
        flipABit();

        // When
        assertThatThrownBy(() -> IntStream.range(0, 20).forEach(turn -> follower.turn()))
                .isInstanceOf(SearchUnavailable.class);

        // Then
        assertThat(total()).isZero();
        follow(() -> assertThat(found("")).containsExactly(id(1)));
    }

    @Test
    void keepsServingWhileTheBrokerIsAwayAndGoesOnWhenItIsBack() {
        // Given
        send(number(1).version(1));
        follow(() -> assertThat(total()).isEqualTo(1));
        follower.finish();
        var away = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1");
        var brokers = Stream.of(away, BROKER).iterator();
        follower = new CatalogFollower(engine, decoder, () -> CatalogTopic.open(brokers.next(), topic));

        // When
        assertThatThrownBy(follower::turn).isInstanceOf(KafkaException.class);

        // Then
        assertThat(found("paper")).containsExactly(id(1));
        send(number(2).version(1));
        follow(() -> assertThat(total()).isEqualTo(2));
    }

    private void follow(Runnable assertion) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> {
                    follower.turn();
                    assertion.run();
                });
    }

    private void restart() {
        engine.close();
        openEngine();
    }

    private void openEngine() {
        engine = new LuceneEngine(folder, JSON);
        follower = new CatalogFollower(engine, decoder, () -> CatalogTopic.open(BROKER, topic));
    }

    private long total() {
        return engine.search(SearchQuery.of("", 0)).total();
    }

    private List<String> found(String text) {
        return engine.search(SearchQuery.of(text, 10)).hits().stream()
                .map(hit -> hit.paper().id())
                .toList();
    }

    private void send(PaperCataloged... messages) {
        Topics.send(Stream.of(messages)
                .map(message -> new ProducerRecord<>(topic, message.id().getBytes(UTF_8), json(message)))
                .toList());
    }

    private void send(byte[]... values) {
        Topics.send(Stream.of(values)
                .map(value -> new ProducerRecord<byte[], byte[]>(topic, 0, null, value))
                .toList());
    }

    private static byte[] json(PaperCataloged message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void flipABit() throws IOException {
        try (var files = Files.walk(folder, 2)) {
            var segment = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            var bytes = Files.readAllBytes(segment);
            bytes[new String(bytes, ISO_8859_1).indexOf("\"abstract\"") + 1] ^= 1;
            Files.write(segment, bytes);
        }
    }

    private void createTopic() {
        io.broadsheet.local.broker.Topics.create(
                RealServers.bootstrapServers(), List.of(new Topic(topic, 2, Map.of())), (short) 1);
    }

    private void deleteTopic() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).doesNotContain(topic));
        }
    }
}
