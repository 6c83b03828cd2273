package io.broadsheet.ingest.source.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.source.IngestLoop;
import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TestFolder.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StoreFolder.class, restrictToAnnotatedClass = true)
class StoreInboxTest {
    @Inject
    IngestLoop loop;

    @SuppressWarnings("NullAway.Init") // by StoreFolder
    ObjectStoreServer store;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void publishesAnObjectOnceAndLeavesItWhereItIs() throws IOException {
        // When
        store.put("in/2026/once.txt", Pages.blocks("stored once", 3));

        // Then
        JsonNode report = folder.report("once.txt");
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText())).hasSize(3);
        store.put("in/later.txt", Pages.blocks("stored later", 2));
        folder.report("later.txt");
        assertThat(done()).contains("once.txt").doesNotContain("once-2.txt");
        assertThat(Files.readAllLines(loop.folders().data().resolve("store.seen")))
                .contains(listed("in/2026/once.txt").fingerprint());
    }

    @Test
    void recognisesKnownContentUnderAnotherKey() {
        // Given
        store.put("in/first.txt", Pages.lines("stored twice", 2));
        String id = folder.report("first.txt").get("dump").asText();

        // When
        store.put("in/second.txt", Pages.lines("stored twice", 2));

        // Then
        JsonNode report = folder.report("second.txt");
        assertThat(report.get("state").asText()).isEqualTo("known");
        assertThat(report.get("dump").asText()).isEqualTo(id);
    }

    @Test
    void readsAnObjectAgainThatWasReplaced() {
        // Given
        store.put("in/replaced.txt", Pages.lines("before", 2));
        folder.report("replaced.txt");

        // When
        store.put("in/replaced.txt", Pages.lines("after", 3));

        // Then
        assertThat(folder.report("replaced-2.txt").get("published").asInt()).isEqualTo(3);
    }

    @Test
    void passesOverWhatIsNotForItAndReadsOddKeys() throws IOException {
        // When
        store.put("in/.hidden.txt", Pages.lines("hidden", 2));
        store.put("in/unfinished.part", Pages.lines("unfinished", 2));
        store.put("in/folder/", "");
        store.put("elsewhere/other.txt", Pages.lines("elsewhere", 2));
        store.put("in/a b+c%2F&é.txt", Pages.lines("odd key", 2));
        store.put("in/zz.txt", Pages.lines("the last in the listing", 2));

        // Then
        assertThat(folder.report("a b+c%2F&é.txt").get("published").asInt()).isEqualTo(2);
        folder.report("zz.txt");
        assertThat(done()).doesNotContain("hidden.txt", ".hidden.txt", "unfinished.part", "other.txt");
    }

    @Test
    void passesOverAnObjectThatIsTooLargeAndReadsTheNext() throws IOException {
        // When
        store.put("in/huge.txt", "x".repeat(TestFolder.UPLOAD_BYTES + 1));
        store.put("in/small after huge.txt", Pages.lines("small after huge", 2));

        // Then
        assertThat(folder.report("small after huge.txt").get("published").asInt())
                .isEqualTo(2);
        assertThat(done()).doesNotContain("huge.txt");
        assertThat(Files.readAllLines(loop.folders().data().resolve("store.seen")))
                .contains(listed("in/huge.txt").fingerprint());
    }

    @Test
    void forgetsWhatIsDeletedAndReadsMoreThanOnePageOfTheListing() {
        // Given
        for (int i = 0; i < 1001; i++) {
            store.put("in/pages/.ignored-" + i, "x");
        }

        // When
        store.put("in/pages/last.txt", Pages.lines("on the second page", 2));

        // Then
        assertThat(folder.report("last.txt").get("published").asInt()).isEqualTo(2);
        String fingerprint = listed("in/pages/last.txt").fingerprint();
        store.delete("in/pages/last.txt");
        await().untilAsserted(() -> assertThat(
                        Files.readAllLines(loop.folders().data().resolve("store.seen")))
                .doesNotContain(fingerprint));
    }

    @Test
    void staysReadyWhileTheStoreIsAwayAndGoesOnWhenItIsBack() throws IOException, InterruptedException {
        // Given
        store.stop();

        // When
        folder.drop("dropped meanwhile.txt", Pages.lines("dropped meanwhile", 2));

        // Then
        folder.report("dropped meanwhile.txt");
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        store.startAgain();
        store.put("in/after the outage.txt", Pages.lines("after the outage", 2));
        assertThat(folder.report("after the outage.txt").get("published").asInt())
                .isEqualTo(2);
    }

    private StoredObject listed(String key) {
        return store.listed().stream()
                .filter(object -> object.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> done() throws IOException {
        try (Stream<Path> files = Files.list(loop.folders().done())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
