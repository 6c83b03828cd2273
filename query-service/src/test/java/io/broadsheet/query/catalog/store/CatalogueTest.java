package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.decision.DecisionStore;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SqlFault;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the partitions, the batches, the redeliveries and the number of writers: the same catalogue. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class CatalogueTest {

    private static final int WRITERS = 3;
    private static final int ATTEMPTS = 20;

    @Inject
    SightingStore store;

    @Inject
    DecisionStore decisions;

    @Inject
    ObjectMapper json;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isAFunctionOfTheSetOfSightings(long seed) throws Exception {
        // Given
        var deliveries = new Deliveries(seed);
        var records = deliveries.events();
        var events = records.stream().map(record -> decoded(record.json())).toList();
        var decided = deliveries.decisions();
        var oracle = new Oracle(events, decided);
        var partitions = new Partitions(
                "catalogue-test-" + seed,
                deliveries.partitions(),
                seed,
                deliveries.shuffled(records).stream()
                        .map(Records.Builder::message)
                        .toList());

        // When
        var works = new ArrayList<>(partitions.readers(WRITERS, this::writePatiently));
        works.add(() -> deliveries.shuffled(decided).forEach(decisions::add));
        inParallel(works);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sql.number(
                                "select (select count(*) from unresolved) + (select count(*) from paper_dirty)"))
                        .isZero());
        var sids = events.stream().map(Decoded::sid).distinct().toList();
        assertThat(paperByRecord(sids)).isEqualTo(oracle.paperByRecord());
        assertThat(publishedPapers(sids)).isEqualTo(oracle.papers());
        assertThat(cataloguedPapers(sids, oracle.paperByRecord())).isEqualTo(oracle.papers());
        assertThat(blockedKeys(events)).isEqualTo(oracle.blockedKeys());
        assertThat(counts(oracle)).isEqualTo(oracle.counts());
    }

    private static void inParallel(List<Runnable> works) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            for (var done : works.stream().map(threads::submit).toList()) {
                done.get();
            }
        }
    }

    /** As the service does it: only for a bounded number of times. */
    private void writePatiently(List<byte[]> events) {
        var batch = events.stream().map(this::decoded).toList();
        for (var attempt = 1; ; attempt++) {
            try {
                store.add(batch);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || SqlFault.of(e) == SqlFault.DATA) {
                    throw e;
                }
            }
        }
    }

    private Map<String, String> paperByRecord(List<UUID> sids) throws SQLException {
        var papers = new HashMap<String, String>();
        sql.rows(
                row -> papers.put(
                        RecordIds.text(row.getObject(1, UUID.class)), RecordIds.text(row.getObject(2, UUID.class))),
                """
                select s.sid, d.public_id from live_sighting s join paper p on p.paper_id = s.paper_id
                join paper_published d on d.paper_id = p.root_id where s.sid = any(?) and d.public_id is not null""",
                (Object) sids.toArray(UUID[]::new));
        return papers;
    }

    private Map<String, Paper> publishedPapers(List<UUID> sids) throws SQLException {
        return sql
                .texts("select document from paper_published where public_id = any(?)", (Object)
                        sids.toArray(UUID[]::new))
                .stream()
                .map(document -> read(document, Paper.class))
                .collect(toMap(Paper::id, paper -> paper));
    }

    /** As a reader of the topic knows them, which ignores versions that are not above the one it has. */
    private Map<String, Paper> cataloguedPapers(List<UUID> sids, Map<String, String> paperByRecord) {
        var newest = new HashMap<String, PaperCataloged>();
        for (var message : Topics.read("papers.catalog.v1")) {
            var event = event(message);
            newest.merge(event.id(), event, (one, other) -> other.version() > one.version() ? other : one);
        }
        newest.keySet().retainAll(sids.stream().map(RecordIds::text).toList());
        newest.values().stream()
                .filter(event -> event.mergedInto() != null && paperByRecord.containsKey(event.id()))
                .forEach(event -> assertThat(event.mergedInto()).isEqualTo(paperByRecord.get(event.id())));
        return newest.values().stream()
                .filter(event -> event.paper() != null)
                .collect(toMap(PaperCataloged::id, PaperCataloged::paper));
    }

    private Set<Long> blockedKeys(List<Decoded> events) throws SQLException {
        var everSeen = events.stream()
                .flatMap(decoded -> decoded.sighting().faceByKey().keySet().stream())
                .toArray(Long[]::new);
        return new HashSet<>(
                sql.rows(row -> row.getLong(1), "select key from blocked_key where key = any(?)", (Object) everSeen));
    }

    private Map<String, List<Long>> counts(Oracle oracle) throws SQLException {
        var counts = new HashMap<String, List<Long>>();
        sql.rows(
                row -> counts.put(row.getString(1), List.of(row.getLong(2), row.getLong(3), row.getLong(4))),
                "select dump_id, stored, new_papers, merged_papers from dump_count where dump_id = any(?)",
                (Object) oracle.counts().keySet().toArray(String[]::new));
        return counts;
    }

    private PaperCataloged event(ConsumerRecord<byte[], byte[]> message) {
        try {
            return json.readValue(message.value(), PaperCataloged.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Decoded decoded(byte[] event) {
        try {
            return Decoded.of(json.readValue(event, PaperEnriched.class), event);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
