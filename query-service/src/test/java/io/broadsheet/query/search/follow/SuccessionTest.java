package io.broadsheet.query.search.follow;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.broadsheet.query.search.lucene.LuceneEngine;
import io.broadsheet.query.testing.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is made anew from a topic of its own at the shared broker. */
class SuccessionTest {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", RealServers.bootstrapServers());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** More than are read at once. */
    private static final int PAPERS = 9_000;

    private final String topic = "succession-" + UUID.randomUUID();

    @TempDir
    Path folder;

    @TempDir
    Path images;

    private SearchEngine engine;
    private Succession indexes;

    @BeforeEach
    void begin() {
        io.broadsheet.local.broker.Topics.create(
                RealServers.bootstrapServers(), List.of(new Topic(topic, 2, Map.of())), (short) 1);
        engine = new LuceneEngine(folder, JSON);
        indexes = following(engine);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void missesNoPaperWhileTheIndexIsMadeAnew() throws Exception {
        // Given
        send(IntStream.range(0, PAPERS).mapToObj(number -> number(number).version(1)));
        follow(() -> assertThat(total(engine)).isEqualTo(PAPERS));
        var former = engine.generation();
        var done = new AtomicBoolean();

        try (var readers = Executors.newSingleThreadExecutor()) {
            var totals = readers.submit(() -> {
                var seen = new ArrayList<Long>();
                while (!done.get()) {
                    seen.add(total(engine));
                }
                return seen;
            });

            // When
            indexes.rebuild();
            assertThat(indexes.isRebuilding()).isTrue();
            indexes.turn();
            send(Stream.of(number(PAPERS).version(1), number(PAPERS + 1).version(1)));
            follow(() -> assertThat(indexes.isRebuilding()).isFalse());
            follow(() -> assertThat(total(engine)).isEqualTo(PAPERS + 2));
            done.set(true);

            // Then
            assertThat(totals.get()).isNotEmpty().isSorted().allMatch(total -> total >= PAPERS);
        }
        assertThat(engine.generation()).isNotEqualTo(former);
        assertThat(indexes.isComplete()).isTrue();
        send(Stream.of(number(PAPERS + 2).version(1)));
        follow(() -> assertThat(total(engine)).isEqualTo(PAPERS + 3));
    }

    @Test
    void showsWhatComesWhileTheIndexIsMadeAnew() {
        // Given
        send(IntStream.range(0, PAPERS).mapToObj(number -> number(number).version(1)));
        follow(() -> assertThat(total(engine)).isEqualTo(PAPERS));
        indexes.rebuild();
        indexes.turn();

        // When
        send(Stream.of(titled(1, "Changed meanwhile").version(2), PaperCataloged.merged(id(2), 2, id(1))));

        // Then
        follow(() -> assertThat(found(engine, "changed meanwhile")).containsExactly(id(1)));
        follow(() -> assertThat(indexes.isRebuilding()).isFalse());
        assertThat(found(engine, "changed meanwhile")).containsExactly(id(1));
        assertThat(total(engine)).isEqualTo(PAPERS - 1);
    }

    @Test
    void isRightWhereverTheProcessWasKilledMeanwhile() throws IOException {
        // Given
        send(IntStream.range(0, PAPERS)
                .mapToObj(number -> titled(number, "First version").version(1)));
        follow(() -> assertThat(total(engine)).isEqualTo(PAPERS));
        engine.commit();
        send(IntStream.range(0, 100)
                .mapToObj(number -> number % 2 == 0
                        ? PaperCataloged.merged(id(number), 2, id(5_000))
                        : titled(number, "Second version").version(2)));

        // When
        indexes.rebuild();
        var dead = new ArrayList<Path>();
        for (var turn = 0; turn < 40 && (turn < 3 || indexes.isRebuilding()); turn++) {
            indexes.turn();
            dead.add(image(images.resolve("after-" + turn)));
        }
        dead.add(image(images.resolve("at-last")));

        // Then
        assertThat(dead).hasSizeGreaterThan(4);
        assertThat(engine.generation()).isEqualTo("gen-2");
        for (var image : List.of(dead.get(1), dead.get(dead.size() / 2), dead.get(dead.size() - 2), dead.getLast())) {
            assertIsRight(image);
        }
    }

    private void assertIsRight(Path image) {
        try (var restarted = new LuceneEngine(image, JSON)) {
            var following = following(restarted);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() -> {
                        following.turn();
                        assertThat(total(restarted)).isEqualTo(PAPERS - 50);
                        assertThat(following.isComplete()).isTrue();
                        assertThat(restarted.search(SearchQuery.of("second", 0)).total())
                                .isEqualTo(50);
                    });
            assertThat(restarted.search(SearchQuery.of("first", 0)).total()).isEqualTo(PAPERS - 100);
            following.finish();
        }
    }

    /** What a process would find that started after a kill at this moment. */
    private Path image(Path to) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                copy(file, to.resolve(folder.relativize(file).toString()));
            }
        }
        return to;
    }

    /** Merges go on in threads of their own and delete files that were just listed. */
    private static void copy(Path file, Path to) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else {
                Files.copy(file, to);
            }
        } catch (NoSuchFileException gone) {
            assertThat(file.getFileName().toString()).startsWith("_");
        }
    }

    @Test
    void beginsAgainWhereASuccessorWasAbandoned() {
        send(Stream.of(number(1).version(1)));
        follow(() -> assertThat(total(engine)).isEqualTo(1));
        indexes.rebuild();
        indexes.finish();

        assertThat(indexes.isRebuilding()).isFalse();
        indexes.rebuild();
        follow(() -> assertThat(engine.generation()).isNotEqualTo("gen-1"));
        assertThat(found(engine, "")).containsExactly(id(1));
    }

    private void follow(Runnable assertion) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> {
                    indexes.turn();
                    assertion.run();
                });
    }

    private Succession following(SearchEngine engine) {
        var decoder = new CatalogDecoder(JSON);
        return new Succession(
                engine, index -> new CatalogFollower(index, decoder, () -> CatalogTopic.open(BROKER, topic)));
    }

    private static long total(SearchEngine engine) {
        return engine.search(SearchQuery.of("", 0)).total();
    }

    private static List<String> found(SearchEngine engine, String text) {
        return engine.search(SearchQuery.of(text, 10)).hits().stream()
                .map(hit -> hit.paper().id())
                .toList();
    }

    private void send(Stream<PaperCataloged> messages) {
        Topics.send(
                messages.map(message -> new ProducerRecord<>(topic, message.id().getBytes(UTF_8), json(message)))
                        .toList());
    }

    private static byte[] json(PaperCataloged message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
