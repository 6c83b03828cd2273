package io.broadsheet.query.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class SightingStoreTest {

    @Inject
    SightingStore store;

    @Inject
    ObjectMapper json;

    @Inject
    Sql sql;

    @Test
    void takesEachRecordOnce() {
        var records = batch(Records.record("once", 0), Records.record("once", 1), Records.record("once", 0));

        assertThat(store.add(records)).isEqualTo(new Stored(2, 0));
        assertThat(store.add(records)).isEqualTo(Stored.NOTHING);
    }

    @Test
    void replacesASightingByAHigherPairOfVersionsOnly() throws SQLException {
        var record = Records.record("versions", 0);
        store.add(batch(record.versions(1, 5).title("Enriched by 5")));

        assertThat(store.add(batch(record.versions(1, 5).title("Again by 5")))).isEqualTo(Stored.NOTHING);
        assertThat(store.add(batch(record.versions(1, 4).title("By 4")))).isEqualTo(Stored.NOTHING);
        assertThat(title(record)).isEqualTo("Enriched by 5");
        assertThat(store.add(batch(record.versions(2, 1).title("Parsed by 2")))).isEqualTo(new Stored(0, 1));
        assertThat(title(record)).isEqualTo("Parsed by 2");
        assertThat(store.add(batch(
                        record.versions(2, 1).with("vocabularyVersion", "0.9").title("Tagged by 0.9"))))
                .isEqualTo(Stored.NOTHING);
        assertThat(store.add(batch(
                        record.versions(2, 1).with("vocabularyVersion", "1.0").title("Tagged by 1.0"))))
                .isEqualTo(new Stored(0, 1));
        assertThat(store.add(batch(
                        record.versions(2, 1).with("vocabularyVersion", "1.10").title("Tagged by 1.10"))))
                .isEqualTo(new Stored(0, 1));
        assertThat(store.add(batch(
                        record.versions(2, 1).with("vocabularyVersion", "1.9").title("Tagged by 1.9"))))
                .isEqualTo(Stored.NOTHING);
        assertThat(stored("versions")).isOne();
    }

    @Test
    void takesTheHighestVersionWithinABatch() throws SQLException {
        var newer = Records.record("within", 0).versions(2, 1).title("Newer");
        var older = Records.record("within", 0).title("Older");

        store.add(batch(newer, older));

        assertThat(title(newer)).isEqualTo("Newer");
    }

    @Test
    void knowsRecordsThatSayTheSameAsOneGuise() throws SQLException {
        var one = Records.record("guise", 0)
                .title("Rivers Carry Sediment to the Sea")
                .weakKey("title", "guise");
        var same = Records.record("guise", 1)
                .title("Rivers carry sediment to the sea")
                .weakKey("title", "guise");
        var other =
                Records.record("guise", 2).title("Rivers Carry Fish to the Sea").weakKey("title", "guise");

        store.add(batch(one, same, other));

        assertThat(guise(same)).isEqualTo(guise(one));
        assertThat(guise(other)).isNotEqualTo(guise(one));
    }

    @RepeatedTest(10)
    void takesWhatTwoWritersBringAtOnceOnce(RepetitionInfo repetition) throws Exception {
        // Given
        var name = "race-" + repetition.getCurrentRepetition();
        var start = new CyclicBarrier(2);
        var one = Records.record(name, 0).title("The Same Title of Two Records").key("doi", name);
        var other =
                Records.record(name, 1).title("The Same Title of Two Records").key("doi", name);

        // When
        try (var writers = Executors.newFixedThreadPool(2)) {
            var done = List.of(one, other).stream()
                    .map(record -> writers.submit(() -> {
                        start.await();
                        return store.add(batch(record));
                    }))
                    .toList();
            for (var writer : done) {
                writer.get();
            }
        }

        // Then
        assertThat(guise(one)).isEqualTo(guise(other));
        assertThat(stored(name)).isEqualTo(2);
    }

    private List<Decoded> batch(Records.Builder... records) {
        return Arrays.stream(records).map(record -> decoded(record.json())).toList();
    }

    private Decoded decoded(byte[] event) {
        try {
            return Decoded.of(json.readValue(event, PaperEnriched.class), event);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID guise(Records.Builder record) throws SQLException {
        return sql.rows(
                        row -> row.getObject(1, UUID.class),
                        "select s.paper_id from sighting s join guise g on g.guise_id = s.paper_id where s.sid = ?",
                        sid(record))
                .getFirst();
    }

    private String title(Records.Builder record) throws SQLException {
        return sql.texts("select title from sighting where sid = ?", sid(record))
                .getFirst();
    }

    private long stored(String dumpName) throws SQLException {
        return sql.number("select stored from dump_count where dump_id = ?", Records.dumpId(dumpName));
    }

    private static UUID sid(Records.Builder record) {
        return RecordIds.uuid(record.recordId());
    }
}
