package io.broadsheet.query.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.merge.DedupKey;
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

        assertThat(store.add(records)).isEqualTo(new Stored(2, 0, 0));
        assertThat(store.add(records)).isEqualTo(Stored.NOTHING);
    }

    @Test
    void replacesASightingByAHigherPairOfVersionsOnly() throws SQLException {
        var record = Records.record("versions", 0);
        store.add(batch(record.versions(1, 5).title("Enriched by 5")));

        assertThat(store.add(batch(record.versions(1, 5).title("Again by 5")))).isEqualTo(Stored.NOTHING);
        assertThat(store.add(batch(record.versions(1, 4).title("By 4")))).isEqualTo(Stored.NOTHING);
        assertThat(title(record)).isEqualTo("Enriched by 5");
        assertThat(store.add(batch(record.versions(2, 1).title("Parsed by 2")))).isEqualTo(new Stored(0, 1, 0));
        assertThat(title(record)).isEqualTo("Parsed by 2");
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
    void mergesPapersThatTurnOutToBeOneAndSaysWhichKeyOfWhichRecordDidIt() throws SQLException {
        // Given
        var byArxiv = Records.record("merge", 0).key("arxiv", "2607.90001");
        var byDoi = Records.record("merge", 1).key("doi", "10.5555/merge");
        store.add(batch(byArxiv, byDoi));
        assertThat(root(byArxiv)).isNotEqualTo(root(byDoi));

        // When
        var both = Records.record("merge", 2).key("arxiv", "2607.90001").key("doi", "10.5555/merge");
        assertThat(store.add(batch(both))).isEqualTo(new Stored(1, 0, 1));

        // Then
        assertThat(List.of(root(byArxiv), root(byDoi), root(both))).containsOnly(root(both));
        var loser = root(both).equals(sid(byArxiv)) ? sid(byDoi) : sid(byArxiv);
        var reason = root(both).equals(sid(byArxiv))
                ? new DedupKey("doi", "10.5555/merge", true)
                : new DedupKey("arxiv", "2607.90001", true);
        assertThat(sql.rows(
                        row -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        "select key, sid from merge_event where loser = ?",
                        loser))
                .containsExactly(List.of(reason.hash(), sid(both)));
    }

    @Test
    void takesAPaperApartWhenANewerVersionHasNotTheKeyThatHeldItTogether() throws SQLException {
        // Given
        var first = Records.record("apart", 0).key("doi", "10.5555/apart");
        var second = Records.record("apart", 1).key("doi", "10.5555/apart");
        store.add(batch(first, second));
        assertThat(root(first)).isEqualTo(root(second));

        // When
        var corrected = Records.record("apart", 1).versions(1, 2).key("doi", "10.5555/corrected");
        store.add(batch(corrected));

        // Then
        await().untilAsserted(() -> assertThat(root(first)).isNotEqualTo(root(second)));
        store.add(batch(Records.record("apart", 2).key("doi", "10.5555/corrected")));
        assertThat(root(Records.record("apart", 2))).isEqualTo(root(second));
    }

    @Test
    void keepsRecordsApartThatShareOnlyWeakKeys() throws SQLException {
        var one = Records.record("weak", 0).weakKey("title", "same");
        var other = Records.record("weak", 1).weakKey("title", "same");

        store.add(batch(one, other));

        assertThat(root(one)).isNotEqualTo(root(other));
    }

    @RepeatedTest(10)
    void makesOnePaperOfAKeyThatTwoWritersBringAtOnce(RepetitionInfo repetition) throws Exception {
        // Given
        var name = "race-" + repetition.getCurrentRepetition();
        var start = new CyclicBarrier(2);
        var one = Records.record(name, 0).key("doi", name).key("arxiv", name);
        var other = Records.record(name, 1).key("arxiv", name).key("doi", name);

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
        assertThat(root(one)).isEqualTo(root(other));
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

    private UUID root(Records.Builder record) throws SQLException {
        return sql.rows(
                        row -> row.getObject(1, UUID.class),
                        "select p.root_id from sighting s join paper p on p.paper_id = s.paper_id where s.sid = ?",
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
