package io.broadsheet.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.enrich.clean.link.Mirrors;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import io.broadsheet.local.testing.RealServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older vocabulary tagged is tagged anew, once, while the service goes on. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, restrictToAnnotatedClass = false)
class RetaggingTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int RECORDS = 5;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    EnrichConfig config;

    @Inject
    Delivery delivery;

    @Inject
    Clock clock;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Topic enriched = new Topic("papers.enriched.v1");
    private final String dump = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    @Test
    void tagsAnewOnceWhatAnOlderVocabularyTagged() throws Exception {
        // Given
        Topic.send(IntStream.range(0, RECORDS)
                .mapToObj(ordinal -> {
                    String record = "%08x%s".formatted(ordinal, dump.substring(0, 24));
                    return Messages.toSend(
                            record,
                            dump,
                            ordinal,
                            Messages.bytes(Messages.parsed(
                                    record, dump, ordinal, "Quokka spotting " + ordinal, "We look for quokkas.")));
                })
                .toList());
        await().atMost(SOON).until(() -> events().size() == RECORDS);

        // When
        Retagging retagging = retagging("version 7\ntask | quokka-spotting | Quokka spotting |\n");
        retagging.start(new StartupEvent());

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(events()).hasSize(2 * RECORDS));
        assertThat(events())
                .filteredOn(event -> text(event).contains("\"quokka-spotting\""))
                .hasSize(RECORDS)
                .allSatisfy(event -> assertThat(text(event))
                        .contains("\"vocabularyVersion\":\""
                                + Vocabulary.builtIn().version() + ".7\""));
        await().atMost(SOON).until(() -> !retagging.isRunning());
        Retagging again = retagging("version 7\ntask | quokka-spotting | Quokka spotting |\n");
        again.start(new StartupEvent());
        await().atMost(SOON).until(() -> !again.isRunning());
        assertThat(events()).hasSize(2 * RECORDS);
    }

    @Test
    void aStopEndsItBeforeItIsThrough() throws Exception {
        Retagging retagging = retagging("version 8\ntask | numbat-spotting | Numbat spotting |\n");
        retagging.start(new StartupEvent());

        retagging.stop(new ShutdownEvent());

        assertThat(retagging.isRunning()).isFalse();
    }

    private Retagging retagging(String vocabulary) throws IOException {
        Path own = Files.writeString(folder.resolve("own.txt"), vocabulary);
        Enricher enricher = new Enricher(Mirrors.of(config.mirrors()), Vocabulary.withOwn(own));
        EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry());
        return new Retagging(
                kafka,
                "broadsheet-enrich",
                enricher,
                new Conversion(enricher, new DeadLetters(clock), metrics, config.maxRecordBytes()),
                delivery,
                config,
                clock,
                new SimpleMeterRegistry());
    }

    private List<ConsumerRecord<byte[], byte[]>> events() {
        return enriched.ofDump(dump);
    }

    private static String text(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.value(), UTF_8);
    }
}
