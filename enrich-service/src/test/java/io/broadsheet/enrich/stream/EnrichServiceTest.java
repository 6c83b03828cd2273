package io.broadsheet.enrich.stream;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.testing.Contracts;
import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, restrictToAnnotatedClass = false)
class EnrichServiceTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Topic enriched = new Topic("papers.enriched.v1");
    private final Topic rejected = new Topic("papers.rejected.v1");

    /** Each test's own dump: all tests share one broker. */
    private final String dump = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    @Test
    void recordsBecomeValidEventsUnderTheirKeysAndHeaders() throws Exception {
        Topic.send(IntStream.range(0, 20).mapToObj(this::good).toList());

        List<ConsumerRecord<byte[], byte[]>> events =
                await().atMost(SOON).until(() -> enriched.ofDump(dump), found -> found.size() == 20);

        assertThat(events).allSatisfy(event -> {
            assertThat(Contracts.violations("PaperEnriched", event.value())).isEmpty();
            int ordinal = Integer.parseInt(Topic.header(event, "ordinal"));
            assertThat(event.key()).asString().isEqualTo(recordId(ordinal));
        });
        assertThat(rejected.ofDump(dump)).isEmpty();
    }

    @Test
    void poisonAmongGoodRecordsIsRejectedAndStopsNone() throws Exception {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        messages.add(good(0));
        messages.add(broken(1, "{\"recordId\":".getBytes(StandardCharsets.UTF_8)));
        messages.add(broken(2, new byte[] {(byte) 0xff, 0, 1}));
        messages.add(broken(3, new byte[0]));
        messages.add(broken(4, "{}".getBytes(StandardCharsets.UTF_8)));
        messages.add(broken(5, null));
        messages.add(good(6));

        Topic.send(messages);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(enriched.ofDump(dump))
                    .extracting(event -> Topic.header(event, "ordinal"))
                    .containsExactlyInAnyOrder("0", "6");
            assertThat(rejected.ofDump(dump))
                    .extracting(event -> Topic.header(event, "ordinal"))
                    .containsExactlyInAnyOrder("1", "2", "3", "4");
        });
        assertThat(rejected.ofDump(dump)).allSatisfy(event -> {
            assertThat(Contracts.violations("PaperRejected", event.value())).isEmpty();
            assertThat(event.key()).asString().isEqualTo(recordId(Integer.parseInt(Topic.header(event, "ordinal"))));
        });
    }

    @Test
    void redeliveryGivesTheSameBytesInTheSamePartition() throws Exception {
        Topic.send(List.of(good(0), good(0), good(0)));

        List<ConsumerRecord<byte[], byte[]>> events =
                await().atMost(SOON).until(() -> enriched.ofDump(dump), found -> found.size() == 3);

        assertThat(events.stream().map(event -> Arrays.toString(event.value())).distinct())
                .hasSize(1);
        assertThat(events.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
    }

    @Test
    void theSamplesComeThroughWithTheirPairOfMirrorsEqual() throws Exception {
        List<SavedPage.Paper> papers = SavedPage.read(SavedPage.samples().resolve("daily-2026-07-27.txt"));
        papers = new ArrayList<>(papers);
        papers.addAll(SavedPage.read(SavedPage.samples().resolve("trending-2026-07-28.txt")));
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            messages.add(message(i, papers.get(i).title(), papers.get(i).text()));
        }

        Topic.send(messages);

        List<ConsumerRecord<byte[], byte[]>> events =
                await().atMost(SOON).until(() -> enriched.ofDump(dump), found -> found.size() == messages.size());
        assertThat(events.stream()
                        .filter(event -> text(event).contains("MiniLoom"))
                        .map(EnrichServiceTest::keys))
                .hasSize(2)
                .satisfies(pair -> assertThat(pair.getFirst()).isEqualTo(pair.getLast()));
    }

    @Test
    void healthAndMetricsTellHowItGoes() throws Exception {
        Topic.send(List.of(good(0), broken(1, new byte[0])));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rejected.ofDump(dump)).hasSize(1));

        get("/q/health/live").then().statusCode(200);
        get("/q/health/started").then().statusCode(200);
        await().atMost(SOON).untilAsserted(() -> get("/q/health/ready").then().statusCode(200));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/q/metrics").asString())
                        .contains("broadsheet_enrich_records_total")
                        .contains("broadsheet_enrich_dead_letters_total{code=\"undecodable\"")
                        .contains("broadsheet_enrich_batch_seconds_count"));
    }

    private ProducerRecord<byte[], byte[]> good(int ordinal) {
        return message(
                ordinal,
                "A Title of Record " + ordinal + ": Speech Translation for Welsh",
                "We translate record " + ordinal + " and release code at https://github.com/example/record-" + ordinal
                        + ".");
    }

    private ProducerRecord<byte[], byte[]> message(int ordinal, String title, String text) {
        String id = recordId(ordinal);
        return Messages.toSend(id, dump, ordinal, Messages.bytes(Messages.parsed(id, dump, ordinal, title, text)));
    }

    private ProducerRecord<byte[], byte[]> broken(int ordinal, byte @Nullable [] value) {
        return Messages.toSend(recordId(ordinal), dump, ordinal, value);
    }

    private String recordId(int ordinal) {
        return dump.substring(0, 28) + String.format("%04x", ordinal);
    }

    private static String text(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }

    private static String keys(ConsumerRecord<byte[], byte[]> event) {
        try {
            return Messages.JSON.readTree(event.value()).get("keys").toString();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
