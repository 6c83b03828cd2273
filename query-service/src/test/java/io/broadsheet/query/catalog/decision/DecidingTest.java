package io.broadsheet.query.catalog.decision;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.broadsheet.local.testing.Contracts;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide, by HTTP, through the topic and the database to what everybody sees. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class DecidingTest {

    @Test
    void aSplitPaperStaysApartHoweverOftenItsRecordsCome() {
        // Given
        var one = Records.record("split", 0).key("doi", "10.5555/split");
        var other = Records.record("split", 1).key("doi", "10.5555/split");
        Topics.send(one, other);
        awaitSightings(one, 2);

        // When
        var decision = accepted(admin().body(Map.of("records", List.of(other.recordId())))
                .post("/v1/papers/" + one.recordId() + "/split"));

        // Then
        awaitSightings(one, 1);
        awaitSightings(other, 1);
        Topics.send(one.versions(2, 1), other.versions(2, 1));
        Topics.send(Records.record("split", 2).key("doi", "10.5555/split"));
        later().untilAsserted(() -> assertThat(sightings(one) + sightings(other))
                .as("the third record joins one of them")
                .isEqualTo(3));
        asIs().get("/v1/papers/" + other.recordId()).then().statusCode(200);
        assertThat(events("papers.decisions.v1", decision))
                .singleElement()
                .satisfies(event ->
                        assertThat(Contracts.violations("PaperDecided", event)).isEmpty());
    }

    @Test
    void aPaperThatIsBeingSplitIsNeverUnknown() {
        // Given
        var one = Records.record("splitting", 0).key("doi", "10.5555/splitting");
        var other = Records.record("splitting", 1).key("doi", "10.5555/splitting");
        Topics.send(one, other);
        awaitSightings(one, 2);

        // When
        accepted(admin().body(Map.of("records", List.of(other.recordId())))
                .post("/v1/papers/" + one.recordId() + "/split"));

        // Then
        var statuses = new HashSet<Integer>();
        later().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> {
            Stream.of(one, other)
                    .map(record -> asIs().get("/v1/papers/" + record.recordId()))
                    .forEach(answer -> statuses.add(answer.statusCode()));
            return sightings(one) == 1 && sightings(other) == 1;
        });
        assertThat(statuses).isSubsetOf(200, 308, 503);
    }

    @Test
    void mergedPapersAreOneAndTheOldIdLeadsToIt() {
        // Given
        var one = Records.record("merge", 0).title("Rivers Carry Sediment");
        var other = Records.record("merge", 1).title("Patient Decoders");
        Topics.send(one, other);
        awaitSightings(one, 1);
        awaitSightings(other, 1);

        // When
        accepted(admin().body(Map.of("papers", List.of(one.recordId(), other.recordId())))
                .post("/v1/papers/merge"));

        // Then
        awaitSightings(one, 2);
        asIs().get("/v1/papers/" + other.recordId()).then().statusCode(308);
        asIs().get("/v1/papers/" + one.recordId() + "/merges")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].reason", equalTo("decided"));
        asIs().get("/v1/merged-ids?limit=200").then().statusCode(200).body("items.id", hasItem(other.recordId()));
        asIs().get("/papers/" + one.recordId()).then().statusCode(200).body(containsString("Why this is one paper"));
    }

    @Test
    void aWithdrawnDumpCountsNoMoreUntilItIsRestored() {
        // Given
        var kept = Records.record("kept", 0).key("doi", "10.5555/withdrawn");
        var wrong =
                Records.record("withdrawn", 0).key("doi", "10.5555/withdrawn").receivedAt("2026-07-01T00:00:00Z");
        var alone = Records.record("withdrawn", 1);
        Ledger.published("withdrawn", 2).send();
        Topics.send(kept, wrong, alone);
        awaitSightings(wrong, 2);
        awaitSightings(alone, 1);
        var dump = "/v1/dumps/" + Records.dumpId("withdrawn");
        later().untilAsserted(() -> asIs().get(dump).then().statusCode(200));

        // When
        accepted(admin().delete(dump));

        // Then
        awaitSightings(kept, 1);
        awaitGone(alone);
        asIs().get(dump).then().body("withdrawn", equalTo(true));
        var again = Records.record("withdrawn", 2);
        Topics.send(alone.versions(2, 1), again);
        var behind = Records.record("behind the withdrawn", 0);
        Topics.send(behind);
        awaitSightings(behind, 1);
        awaitGone(alone);
        later().untilAsserted(() -> assertThat(newest(alone)).contains("\"withdrawn\":true"));

        // When
        accepted(admin().post(dump + "/restore"));

        // Then
        awaitSightings(wrong, 2);
        awaitSightings(alone, 1);
        awaitSightings(again, 1);
        asIs().get(dump).then().body("withdrawn", nullValue());
    }

    @Test
    void aWithdrawnArchiveTakesWithItWhatCameFirstInIt() {
        // Given
        var packed = Records.record("packed", 0);
        var archive = Ledger.entry("the archive").with("kind", "archive").with("state", "published");
        var entry = Ledger.published("packed", 1).with("parent", archive.id()).send();
        archive.with("children", List.of(entry.id())).send();
        Topics.send(packed);
        awaitSightings(packed, 1);
        later().untilAsserted(
                        () -> asIs().get("/v1/dumps/" + archive.id()).then().statusCode(200));

        // When
        accepted(admin().delete("/v1/dumps/" + archive.id()));

        // Then
        awaitGone(packed);
        asIs().get("/v1/dumps/" + entry.id()).then().body("withdrawn", equalTo(true));

        // When
        accepted(admin().post("/v1/dumps/" + archive.id() + "/restore"));

        // Then
        awaitSightings(packed, 1);
    }

    @Test
    void aDeletedPaperStaysAwayWhenItIsListedAgain() {
        // Given
        var one = Records.record("suppressed", 0).key("doi", "10.5555/suppressed");
        Topics.send(one);
        awaitSightings(one, 1);

        // When
        accepted(admin().delete("/v1/papers/" + one.recordId()));
        awaitGone(one);
        var again = Records.record("suppressed", 1).key("doi", "10.5555/suppressed");
        var behind = Records.record("behind the suppressed", 0);
        Topics.send(again, behind);
        awaitSightings(behind, 1);

        // Then
        awaitGone(again);
        accepted(admin().post("/v1/papers/" + one.recordId() + "/restore"));
        awaitSightings(one, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer another", "Basic a token for tests", "a token for tests"})
    void isForThoseOnlyWhoHaveTheToken(String authorization) {
        var id = Records.record("token", 0).recordId();

        for (var address : List.of("/v1/papers/" + id, "/v1/dumps/" + Records.dumpId("token"))) {
            asIs().header("Authorization", authorization)
                    .delete(address)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("error", containsString("BROADSHEET_TOKEN"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"records\": []}", "{\"records\": [\"x\"]}", "{\"records\": null}", "[]", "{"})
    void refusesToSplitWhatIsNoPartOfThePaper(String body) {
        var one = Records.record("unsplit", 0);
        Topics.send(one);
        awaitSightings(one, 1);

        admin().body(body)
                .post("/v1/papers/" + one.recordId() + "/split")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "merge | {\"papers\": [null, null]} | 'papers[0]' must not be null",
                "merge | {\"papers\": {}} | 'papers' must be a list",
                "merge | {\"papers\": [\"a\", {}]} | 'papers[1]' must be a string",
                "merge | {\"paper\": []} | there is no member 'paper' in this body; there are papers",
                "merge | [] | the body must be a JSON object",
                "merge | \"x\" | the body must be a JSON object",
                "merge | { | the body is not JSON; see line 1, column",
                "merge | null | the body must be",
                "merge | ~~ | the body must be",
                "00000000000000000000000000000000/split | {\"records\": [null]} | 'records[0]' must not be null",
                "00000000000000000000000000000000/split | {\"records\": \"x\"} | 'records' must be a list",
            })
    void saysWhatIsWrongWithABodyAndNothingOfItsOwnInside(String operation, String body, String detail) {
        admin().body(body)
                .post("/v1/papers/" + operation)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("error", startsWith(detail))
                .body("error", not(containsString("java")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "now"})
    void refusesInstantsThatTheDatabaseDoesNotKnow(String since) {
        asIs().get("/v1/merged-ids?since=" + since)
                .then()
                .statusCode(400)
                .body("error", containsString("since must be an instant"));
        for (var known : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
            asIs().get("/v1/merged-ids?since=" + known).then().statusCode(200);
        }
    }

    @Test
    void knowsNoPaperThatWasNeverListed() {
        admin().delete("/v1/papers/" + "0".repeat(32)).then().statusCode(404);
        admin().delete("/v1/dumps/" + "0".repeat(64)).then().statusCode(404);
    }

    private static String accepted(Response response) {
        return response.then().statusCode(202).extract().path("id");
    }

    private static void awaitSightings(Records.Builder record, int sightings) {
        later().untilAsserted(() -> assertThat(sightings(record)).isEqualTo(sightings));
    }

    private static void awaitGone(Records.Builder record) {
        later().untilAsserted(() -> paper(record).statusCode(404));
    }

    /** Of the paper that has the record's own id; 0 where there is none. */
    private static int sightings(Records.Builder record) {
        var answer = asIs().get("/v1/papers/" + record.recordId());
        return answer.statusCode() == 200 ? answer.path("sightings") : 0;
    }

    private static ValidatableResponse paper(Records.Builder record) {
        return asIs().get("/v1/papers/" + record.recordId()).then();
    }

    private static String newest(Records.Builder record) {
        return events("papers.catalog.v1", record.recordId()).getLast();
    }

    private static List<String> events(String topic, String key) {
        return Topics.read(topic).stream()
                .filter(message -> Arrays.equals(message.key(), key.getBytes(UTF_8)))
                .flatMap(message -> Stream.ofNullable(message.value()))
                .map(value -> new String(value, UTF_8))
                .toList();
    }

    private static ConditionFactory later() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static RequestSpecification admin() {
        return asIs().header("Authorization", "Bearer a token for tests").contentType("application/json");
    }

    private static RequestSpecification asIs() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
