package io.broadsheet.query.stats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class StatsHttpTest {

    private static final String SOURCE = "stats-http-test";

    /** Other tests share these servers, though none runs at the same time: what counts is the difference. */
    @Test
    void countsPapersSightingsAndDuplicates() {
        // Given
        var before = stats();
        var once =
                Records.record("stats", 0).identifier("doi", "10.5555/stats-1").with("source", SOURCE);
        var twice =
                Records.record("stats", 1).identifier("doi", "10.5555/stats-2").with("source", SOURCE);
        var again =
                Records.record("stats", 2).identifier("doi", "10.5555/stats-2").with("source", SOURCE);

        // When
        Topics.send(once, twice, again);
        Ledger.published("stats", 3).with("records", 4).with("rejected", 0).send();

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var after = stats();
            assertThat(grown(before, after, "papers")).isEqualTo(2);
            assertThat(grown(before, after, "sightings")).isEqualTo(3);
            assertThat(grown(before, after, "duplicates")).isEqualTo(1);
            assertThat(grown(before, after, "records")).isEqualTo(4);
            assertThat(grown(before, after, "dumps.complete")).isEqualTo(1);
            assertThat(after.getInt("sources.find { it.value == '" + SOURCE + "' }.count"))
                    .isEqualTo(2);
        });
    }

    @Test
    void listsTheLatestDaysFirst() {
        given().get("/v1/stats").then().statusCode(200).body("days.size()", lessThanOrEqualTo(31));
        assertThat(stats().getList("days.value", String.class))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        given().get("/v1/stats?x=1").then().statusCode(400).body("status", equalTo(400));
    }

    private static long grown(JsonPath before, JsonPath after, String what) {
        return number(after, what) - number(before, what);
    }

    private static long number(JsonPath stats, String what) {
        return stats.get(what) == null ? 0 : stats.getLong(what);
    }

    private static JsonPath stats() {
        return given().get("/v1/stats").then().statusCode(200).extract().jsonPath();
    }
}
