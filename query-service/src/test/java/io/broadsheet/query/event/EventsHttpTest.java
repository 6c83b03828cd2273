package io.broadsheet.query.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class EventsHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void tellsOfDumpsOnTheirWayAndOfNewPapers() throws IOException, InterruptedException {
        try (var listener = Listener.connect()) {
            // Given
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines()).isNotEmpty());
            var record = Records.record("events", 0).title("Told at Once").identifier("doi", "10.5555/events");

            // When
            var entry = Ledger.entry("events").send();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines())
                            .anyMatch(line -> line.contains(entry.id()) && line.contains("\"state\":\"receiving\"")));
            Topics.send(record);
            Ledger.published("events", 1).with("revision", 4).send();

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines())
                            .anyMatch(line -> line.contains(entry.id()) && line.contains("\"state\":\"complete\""))
                            .containsSubsequence(
                                    "event:paper",
                                    "data:{\"id\":\"" + record.recordId()
                                            + "\",\"title\":\"Told at Once\",\"day\":\"2026-07-29\"}"));
            assertThat(listener.lines()).allMatch(line -> line.isEmpty() || line.matches("(event:|data:|retry:|:).*"));
            given().get("/v1/papers/" + record.recordId()).then().statusCode(200);
        }
    }

    @Test
    void tellsOfAPaperOnlyOnce() throws IOException, InterruptedException {
        var first = Records.record("events again", 0).title("Told Once").identifier("doi", "10.5555/events-again");
        var second = Records.record("events again", 1).title("Told Once").identifier("doi", "10.5555/events-again");
        var last = Records.record("events again", 2).title("Told Last").identifier("doi", "10.5555/events-last");
        try (var listener = Listener.connect()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines()).isNotEmpty());
            Topics.send(first);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines()).anyMatch(line -> line.contains("Told Once")));

            // When
            Topics.send(second);
            await().atMost(SOON)
                    .untilAsserted(() -> given().get("/v1/papers/" + first.recordId() + "/sightings")
                            .then()
                            .body("total", equalTo(2)));
            Topics.send(last);

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listener.lines()).anyMatch(line -> line.contains("Told Last")));
            assertThat(listener.lines())
                    .filteredOn(line -> line.contains("Told Once"))
                    .hasSize(1);
        }
    }

    @Test
    void tellsWhoComesLateHowThingsStand() throws IOException, InterruptedException {
        var entry = Ledger.entry("events before").send();
        await().atMost(SOON)
                .untilAsserted(
                        () -> given().get("/v1/dumps/" + entry.id()).then().statusCode(200));

        try (var one = Listener.connect();
                var other = Listener.connect()) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(one.lines()).anyMatch(line -> line.contains(entry.id()));
                assertThat(other.lines()).anyMatch(line -> line.contains(entry.id()));
            });
        }
    }

    @Test
    void answersWithAStreamThatNothingHoldsUp() throws IOException, InterruptedException {
        try (var listener = Listener.connect()) {
            var headers = listener.answer().headers();

            assertThat(listener.answer().statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(headers.firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
        }
    }
}
