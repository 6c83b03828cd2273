package io.broadsheet.query.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.catalog.refresh.Refresher;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast the store and the outbox are, each as alone as they can be in one process; figures depend on the machine. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
@Tag("slow")
@TestProfile(CatalogueSpeedTest.Patiently.class)
class CatalogueSpeedTest {

    private static final Logger LOG = Logger.getLogger(CatalogueSpeedTest.class);
    private static final int BATCH = 2000;
    private static final int BATCHES = 25;

    @Inject
    SightingStore store;

    @Inject
    Refresher refresher;

    @Inject
    ObjectMapper json;

    @Inject
    Sql sql;

    @Test
    void storesAndPublishesThousandsASecond() throws Exception {
        store(events("warm-up", 5));
        publish();
        var events = events("measured", BATCHES);

        var stored = rate(() -> store(events));
        var published = rate(this::publish);

        LOG.infof("stored %d records/s, published %d of these a second", stored, published);
        assertThat(stored).isGreaterThan(1000);
        assertThat(published).isGreaterThan(1000);
        assertThat(sql.number("select stored from dump_count where dump_id = ?", Records.dumpId("measured")))
                .isEqualTo(BATCH * BATCHES);
    }

    /** One that keeps the outbox waiting until it is woken. */
    public static class Patiently implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("broadsheet.refresh.poll", "1h");
        }
    }

    /** A tenth of the records are of papers that are there already. */
    private static List<List<byte[]>> events(String dump, int batches) {
        return IntStream.range(0, batches)
                .mapToObj(batch -> IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                        .mapToObj(ordinal -> event(dump, ordinal))
                        .toList())
                .toList();
    }

    private static byte[] event(String dump, int ordinal) {
        return Records.record(dump, ordinal)
                .text("An abstract of the usual length. ".repeat(35))
                .key("title-abstract", dump + (ordinal % 10 == 0 ? ordinal / 2 : ordinal))
                .weakKey("title", dump + ordinal)
                .json();
    }

    private void store(List<List<byte[]>> batches) {
        for (var batch : batches) {
            store.add(batch.stream().map(this::decoded).toList());
        }
    }

    private void publish() {
        refresher.wake();
        awaitPublished();
    }

    private void awaitPublished() {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(marks()).isEmpty());
    }

    private List<String> marks() throws Exception {
        return new ArrayList<>(sql.texts("select id::text from paper_dirty limit 1"));
    }

    private static long rate(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return BATCH * BATCHES * 1_000_000_000L / (System.nanoTime() - start);
    }

    private Decoded decoded(byte[] event) {
        try {
            return Decoded.of(json.readValue(event, PaperEnriched.class), event);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
