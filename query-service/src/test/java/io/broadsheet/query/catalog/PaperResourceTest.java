package io.broadsheet.query.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class PaperResourceTest {

    @Inject
    Papers papers;

    @Test
    void aPaperThatIsPublishedAfterItWasLookedForIsNotUnknown() {
        var record = Records.record("meanwhile", 0);
        Topics.send(record);
        awaitPaper(record.recordId());

        assertThat(papers.isPublishedOrAwaited(RecordIds.uuid(record.recordId())))
                .isTrue();
        assertThat(papers.isPublishedOrAwaited(UUID.randomUUID())).isFalse();
    }

    @Test
    void showsAPaperWithItsDedupKeys() {
        var record = Records.record("shown", 0)
                .title("Lanternfish")
                .text("An abstract.")
                .identifier("doi", "10.5555/shown")
                .weakKey("title", "lanternfish");
        Topics.send(record);

        awaitPaper(record.recordId());

        asIs().get("/v1/papers/" + record.recordId())
                .then()
                .statusCode(200)
                .body("id", equalTo(record.recordId()))
                .body("title", equalTo("Lanternfish"))
                .body("abstract", equalTo("An abstract."))
                .body("identifiers.doi", equalTo("10.5555/shown"))
                .body("day", equalTo("2026-07-29"))
                .body("listedOn", nullValue())
                .body("sightings", equalTo(1))
                .body("keys.kind", contains("doi", "title"))
                .body("keys[0].size()", equalTo(2))
                .body("fieldSources.title", equalTo(record.recordId()))
                .body("fieldSources.'identifiers.doi'", equalTo(record.recordId()))
                .body("versions[0].url", equalTo("https://doi.org/10.5555/shown"))
                .body("versions[0].stage", equalTo("published"));
    }

    @ParameterizedTest
    @MethodSource("otherNames")
    void redirectsFromEveryOtherNameOfAPaper(String name) {
        var founding =
                Records.record("names", 0).identifier("doi", "10.5555/names(1)").identifier("arxiv", "2607.20001");
        var second =
                Records.record("names", 1).identifier("arxiv", "2607.20001").weakKey("arxiv", "hep-th/9901777");
        Topics.send(founding, second);
        awaitSightings(founding.recordId(), 2);

        asIs().get("/v1/papers/" + name)
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/papers/" + founding.recordId()));
        asIs().get("/v1/papers/" + name + "/sightings")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/papers/" + founding.recordId() + "/sightings"));
        for (var below : List.of("/sightings?limit=3", "/merges?limit=3", "/similar?limit=2")) {
            asIs().get("/v1/papers/" + name + below)
                    .then()
                    .statusCode(308)
                    .header("Location", equalTo("/v1/papers/" + founding.recordId() + below));
        }
    }

    static Stream<Arguments> otherNames() {
        return Stream.of(
                argumentSet(
                        "the id of another sighting", Records.record("names", 1).recordId()),
                argumentSet("an arXiv id", "2607.20001"),
                argumentSet("an arXiv id with a version", "2607.20001v3"),
                argumentSet("an old arXiv id", "hep-th%2F9901777"),
                argumentSet("a DOI", "10.5555%2Fnames(1)"),
                argumentSet("a DOI in capitals", "10.5555%2FNAMES(1)"));
    }

    @Test
    void saysWhichKeyFoundAndWhichRuleJoinedItsRecords() {
        // Given
        var text = "Rivers carry sediment that sensors cannot see, so we estimate it from images of satellites.";
        var title = "Sediment in Rivers Seen from Satellites";
        var one = Records.record("explained", 0)
                .title(title)
                .text(text)
                .weakKey("title", "explained")
                .key("doi", "10.5555/explained");
        var same = Records.record("explained", 1).title(title).text(text).weakKey("title", "explained");
        var again = Records.record("explained", 2).title(title).text(text).weakKey("title", "explained");
        var published = Records.record("explained", 3).title("Another Title").key("doi", "10.5555/explained");

        // When
        Topics.send(one, same, again, published);
        awaitSightings(one.recordId(), 4);

        // Then
        var merges = "/v1/papers/" + one.recordId() + "/merges";
        asIs().get(merges)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.reason", contains("same_identifier", "same_title_and_abstract", "identical"))
                .body("items[0].keys.kind", contains("doi"))
                .body("items[0].at", notNullValue())
                .body("items[1].keys.kind", contains("title"))
                .body("items[1].similarity.text", equalTo(1.0f))
                .body("items[2].count", equalTo(2))
                .body("items[2].records", contains(same.recordId(), again.recordId()));
        String next = asIs().get(merges + "?limit=2").path("next");
        asIs().get(merges + "?limit=2&cursor=" + next)
                .then()
                .body("items.reason", contains("identical"))
                .body("next", nullValue());
        asIs().get("/v1/papers/" + published.recordId() + "/merges")
                .then()
                .statusCode(308)
                .header("Location", equalTo(merges));
    }

    @Test
    void redirectsFromTheIdOfAPaperThatWasMerged() {
        // Given
        var earlier = Records.record("was merged", 0).key("doi", "10.5555/was-merged");
        var later = Records.record("was merged", 1).key("arxiv", "2607.20002");
        Topics.send(earlier, later);
        awaitPaper(later.recordId());

        // When
        Topics.send(
                Records.record("was merged", 2).key("doi", "10.5555/was-merged").key("arxiv", "2607.20002"));

        // Then
        await().untilAsserted(() -> asIs().get("/v1/papers/" + later.recordId())
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/papers/" + earlier.recordId())));
        given().get("/v1/papers/" + later.recordId()).then().statusCode(200).body("sightings", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000000000000000",
                "2607.99999",
                "10.5555%2Fnobody",
                "no-such-paper",
                "%00",
                "a%20b",
                "ABCDEF00000000000000000000000000"
            })
    void saysThatItKnowsNoSuchPaper(String id) {
        asIs().get("/v1/papers/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("detail", containsString("no paper is known"))
                .body("error", containsString("no paper is known"));
    }

    @Test
    void listsTheSightingsOfAPaperInTheOrderInWhichTheyWereReceived() {
        // Given
        var second =
                Records.record("sightings b", 4).key("doi", "10.5555/sightings").title("As b has it");
        var first = Records.record("sightings a", 7)
                .key("doi", "10.5555/sightings")
                .receivedAt("2026-07-01T00:00:00Z")
                .with("listedOn", "2026-06-30")
                .title("As a has it");
        var dump = Ledger.published("sightings a", 8).send();
        await().untilAsserted(() -> given().get("/v1/dumps/" + dump.id()).then().statusCode(200));
        Topics.send(second, first);
        awaitSightings(first.recordId(), 2);

        // When
        var sightings =
                asIs().get("/v1/papers/" + first.recordId() + "/sightings").then();

        // Then
        sightings
                .statusCode(200)
                .body("total", equalTo(2))
                .body("next", nullValue())
                .body("items.record", contains(first.recordId(), second.recordId()))
                .body("items.ordinal", contains(7, 4))
                .body("items.title", contains("As a has it", "As b has it"))
                .body("items.listedOn", contains("2026-06-30", null))
                .body("items[0].source", equalTo("daily-papers"))
                .body("items[0].dump.id", equalTo(Records.dumpId("sightings a")))
                .body("items[0].dump.name", equalTo("sightings a.txt"))
                .body("items[1].dump.name", nullValue());
    }

    @Test
    void pagesThroughSightings() {
        // Given
        Topics.send(IntStream.range(0, 5)
                .mapToObj(ordinal -> Records.record("paged", ordinal).key("doi", "10.5555/paged"))
                .toArray(Records.Builder[]::new));
        var id = Records.record("paged", 0).recordId();
        awaitSightings(id, 5);

        // When
        String next = asIs().get("/v1/papers/" + id + "/sightings?limit=3")
                .then()
                .body("items.ordinal", contains(0, 1, 2))
                .body("total", equalTo(5))
                .body("next", notNullValue())
                .extract()
                .path("next");

        // Then
        asIs().get("/v1/papers/" + id + "/sightings?limit=3&cursor=" + next)
                .then()
                .body("items.ordinal", contains(3, 4))
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void listsPapersLikeAnother() {
        // Given
        var text = "Puffins that nest on cliffs are counted by drones with thermal cameras.";
        var puffins = Records.record("similar", 0)
                .title("Counting Puffins on Cliffs")
                .text(text)
                .identifier("doi", "10.5555/similar");
        var alike = Records.record("similar", 1)
                .title("Thermal Cameras on Drones over Cliffs")
                .text("We count nesting puffins and guillemots.");
        Topics.send(puffins, alike);
        awaitPaper(puffins.recordId());
        awaitPaper(alike.recordId());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asIs().get("/v1/papers/" + puffins.recordId() + "/similar?limit=5")
                        .then()
                        .statusCode(200)
                        .body("items[0].id", equalTo(alike.recordId()))
                        .body("items[0].score", greaterThan(0f))
                        .body("items.id", not(hasItem(puffins.recordId())))
                        .body("items.size()", lessThanOrEqualTo(5)));
        asIs().get("/papers/" + puffins.recordId())
                .then()
                .statusCode(200)
                .body(containsString("Similar papers"))
                .body(containsString("/papers/" + alike.recordId()));
        asIs().get("/v1/papers/10.5555%2Fsimilar/similar")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/papers/" + puffins.recordId() + "/similar"));
        asIs().get("/v1/papers/00000000000000000000000000000000/similar").then().statusCode(404);
        asIs().get("/v1/papers/" + puffins.recordId() + "/similar?limit=0")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=YWJj", "cursor=%25%25"})
    void refusesPagesThatThereCannotBe(String parameter) {
        asIs().get("/v1/papers/00000000000000000000000000000000/sightings?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("error", notNullValue());
    }

    private static void awaitPaper(String id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asIs().get("/v1/papers/" + id).then().statusCode(200));
    }

    private static void awaitSightings(String id, int sightings) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        asIs().get("/v1/papers/" + id).then().statusCode(200).body("sightings", equalTo(sightings)));
    }

    private static RequestSpecification asIs() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
