package io.broadsheet.query.ledger;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.broadsheet.local.testing.Contracts;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Rejected;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class DumpResourceTest {

    @Test
    void showsADumpOnItsWay() {
        var dump = Ledger.entry("on its way")
                .with("revision", 1)
                .with("state", "receiving")
                .with("bytesRead", 0)
                .send();
        awaitState(dump, "receiving").body("revision", equalTo(1)).body("bytes", equalTo(1000));

        dump.with("revision", 2)
                .with("state", "publishing")
                .with("records", 7)
                .with("published", 7)
                .send();
        awaitState(dump, "publishing").body("published", equalTo(7)).body("completedAt", nullValue());

        dump.with("revision", 3)
                .with("state", "published")
                .with("records", 10)
                .with("published", 9)
                .with("rejected", 1)
                .send();
        awaitState(dump, "storing").body("records", equalTo(10)).body("stored", equalTo(0));
    }

    @Test
    void isCompleteOnceAllThatWasPublishedIsStored() {
        // Given
        var dump = Ledger.published("complete", 3).send();
        Topics.send(Records.record("complete", 0), Records.record("complete", 1).key("doi", "10.5555/complete"));
        await().untilAsserted(() -> awaitDump(dump).body("stored", equalTo(2)).body("state", equalTo("storing")));

        // When
        Topics.send(Records.record("complete", 2).key("doi", "10.5555/complete"));

        // Then
        awaitState(dump, "complete")
                .body("id", equalTo(dump.id()))
                .body("sha256", equalTo(dump.id()))
                .body("name", equalTo("complete.txt"))
                .body("kind", equalTo("file"))
                .body("format", equalTo("page-blocks"))
                .body("stored", equalTo(3))
                .body("deadLettered", equalTo(0))
                .body("newPapers", equalTo(2))
                .body("mergedPapers", equalTo(0))
                .body("receivedAt", equalTo("2026-07-29T06:30:00Z"))
                .body("completedAt", notNullValue())
                .body("reason", nullValue());
    }

    @Test
    void countsAPaperAsNewInTheEarliestDumpAndAsMergedInTheOthers() {
        // Given
        var later = Ledger.published("later", 1).send();
        Topics.send(Records.record("later", 0).key("doi", "10.5555/counted"));
        awaitState(later, "complete").body("newPapers", equalTo(1));

        // When
        var earlier = Ledger.published("earlier", 1).send();
        Topics.send(Records.record("earlier", 0).key("doi", "10.5555/counted").receivedAt("2026-07-01T00:00:00Z"));

        // Then
        awaitState(earlier, "complete").body("newPapers", equalTo(1)).body("mergedPapers", equalTo(0));
        awaitState(later, "complete").body("newPapers", equalTo(0)).body("mergedPapers", equalTo(1));
    }

    @Test
    void balancesWithDeadLettersAndListsThemWithTheRejections() {
        // Given
        var dump = Ledger.published("unbalanced", 3)
                .with("records", 5)
                .with("rejected", 2)
                .send();
        Rejected.of("unbalanced", 1)
                .stage("parse")
                .code("missing-abstract")
                .at(31, 5120)
                .send();
        Rejected.of("unbalanced", 0).stage("parse").code("missing-abstract").send();
        Rejected.of("unbalanced", 4)
                .stage("enrich")
                .code("undecodable")
                .text("with \0 in it")
                .send();

        // When
        Topics.send(List.of(
                Records.record("unbalanced", 2).message(),
                Records.record("unbalanced", 3).message("no JSON".getBytes(UTF_8))));

        // Then
        awaitState(dump, "complete").body("stored", equalTo(1)).body("deadLettered", equalTo(2));
        given().get("/v1/dumps/" + dump.id() + "/rejected")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.ordinal", contains(0, 1, 3, 4))
                .body("items.stage", contains("parse", "parse", "store", "enrich"))
                .body("items[1].position.line", equalTo(31))
                .body("items[1].position.byte", equalTo(5120))
                .body("items[0].position.size()", equalTo(0))
                .body("items[1].code", equalTo("missing-abstract"))
                .body("items[2].text", equalTo("no JSON"))
                .body("items[3].text", equalTo("with \uFFFD in it"));
    }

    @Test
    void countsARecordNoMoreThatIsStoredAfterAll() {
        // Given
        var dump = Ledger.published("after all", 1).send();
        Rejected.of("after all", 0).stage("enrich").code("undecodable").send();
        awaitState(dump, "complete").body("deadLettered", equalTo(1));

        // When
        Topics.send(Records.record("after all", 0));

        // Then
        await().untilAsserted(() ->
                awaitState(dump, "complete").body("stored", equalTo(1)).body("deadLettered", equalTo(0)));
        given().get("/v1/dumps/" + dump.id() + "/rejected").then().body("total", equalTo(0));
    }

    @Test
    void countsEvenARejectionThatCannotBeRead() {
        var dump = Ledger.published("unreadable rejection", 3).send();

        Topics.send(List.of(
                Rejected.of("unreadable rejection", 0).message("{".getBytes(UTF_8)),
                Rejected.of("unreadable rejection", 1).message("{\"stage\":\"enrich\"}".getBytes(UTF_8)),
                Rejected.of("unreadable rejection", 2).message("null".getBytes(UTF_8))));

        awaitState(dump, "complete").body("deadLettered", equalTo(3));
    }

    @Test
    void staysCompleteWhenTheSameFileIsDroppedUnderAnotherName() {
        // Given
        var dump = Ledger.published("dropped twice", 0).send();
        String completedAt = awaitState(dump, "complete").extract().path("completedAt");

        // When
        dump.with("revision", 4)
                .with("aliases", List.of("other \"name\".txt", "b,{}.txt"))
                .send();

        // Then
        await().untilAsserted(() -> awaitDump(dump)
                .body("aliases", contains("other \"name\".txt", "b,{}.txt"))
                .body("state", equalTo("complete"))
                .body("completedAt", equalTo(completedAt)));
    }

    @Test
    void ignoresARevisionThatIsNotAboveTheOneItHas() {
        var dump = Ledger.published("revisions", 5).with("revision", 9).send();
        awaitState(dump, "storing");

        dump.with("revision", 8).with("state", "publishing").send();
        var marker = Ledger.published("behind the revision", 0).send();

        awaitState(marker, "complete");
        awaitState(dump, "storing").body("revision", equalTo(9));
    }

    @Test
    void showsWhyADumpIsRejected() {
        var dump = Ledger.entry("empty")
                .with("state", "rejected")
                .with("reason", "empty-file: the file has no bytes")
                .send();

        awaitState(dump, "rejected").body("reason", equalTo("empty-file: the file has no bytes"));
    }

    @Test
    void goesOnBehindAnEntryThatCannotBeRead() {
        Topics.send(List.of(
                new ProducerRecord<>("dumps.v1", "x".getBytes(UTF_8), "{\"id\":".getBytes(UTF_8)),
                new ProducerRecord<>("dumps.v1", "n".getBytes(UTF_8), "null".getBytes(UTF_8)),
                new ProducerRecord<>("dumps.v1", "y".getBytes(UTF_8), "{\"id\":\"y\"}".getBytes(UTF_8))));

        awaitState(Ledger.published("behind the unreadable", 0).send(), "complete");
    }

    @Test
    void listsTheNewestReceivedFirstEachOnce() {
        // Given
        var dumps = IntStream.range(0, 5)
                .mapToObj(i -> Ledger.published("listed " + i, 0)
                        .with("receivedAt", "2099-01-0%dT00:00:00.123456Z".formatted(i < 2 ? 1 : i))
                        .send())
                .toList();
        dumps.forEach(dump -> awaitState(dump, "complete"));

        // When
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = given().get("/v1/dumps?limit=2" + cursor).then().statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        // Then
        var newest = dumps.reversed().stream().map(Ledger.Entry::id).toList();
        assertThat(seen.subList(0, 3)).isEqualTo(newest.subList(0, 3));
        assertThat(seen).doesNotHaveDuplicates().containsAll(newest);
        int total = given().get("/v1/dumps").then().extract().path("total");
        assertThat(seen).hasSize(total);
    }

    @Test
    void pagesThroughRejections() {
        // Given
        var dump = Ledger.entry("many rejected").with("state", "rejected").send();
        IntStream.range(0, 5)
                .forEach(ordinal ->
                        Rejected.of("many rejected", ordinal).stage("parse").send());
        await().untilAsserted(() ->
                given().get("/v1/dumps/" + dump.id() + "/rejected").then().body("total", equalTo(5)));

        // When
        String next = given().get("/v1/dumps/" + dump.id() + "/rejected?limit=3")
                .then()
                .body("items.ordinal", contains(0, 1, 2))
                .extract()
                .path("next");

        // Then
        given().get("/v1/dumps/" + dump.id() + "/rejected?limit=3&cursor=" + next)
                .then()
                .body("items.ordinal", contains(3, 4))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/dumps/unknown", "/v1/dumps/unknown/rejected", "/v1/dumps/%00"})
    void saysThatItKnowsNoSuchDump(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("error", containsString("no dump has the id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "cursor=MQoyCjM",
                "cursor=MjA5OS0wMS0wMVQwMDowMDowMFoKAA"
            })
    void refusesPagesThatThereCannotBe(String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/dumps?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void readsEveryExampleOfTheContract() {
        var examples = Contracts.examples("DumpRecorded").values().stream()
                .map(json -> new ProducerRecord<>("dumps.v1", "examples".getBytes(UTF_8), json.getBytes(UTF_8)))
                .toList();
        assertThat(examples).hasSizeGreaterThan(2);

        Topics.send(examples);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/dumps/a81e03b74a8303bccc52ac971083246df96bc8512b20387ec2d715b7abcacb34")
                                .then()
                                .statusCode(200)
                                .body("revision", equalTo(3))
                                .body("aliases", contains("copy of daily.txt")));
    }

    private static ValidatableResponse awaitState(Ledger.Entry dump, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/dumps/" + dump.id())
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state)));
        return awaitDump(dump);
    }

    private static ValidatableResponse awaitDump(Ledger.Entry dump) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/dumps/" + dump.id()).then().statusCode(200));
        return given().get("/v1/dumps/" + dump.id()).then();
    }
}
