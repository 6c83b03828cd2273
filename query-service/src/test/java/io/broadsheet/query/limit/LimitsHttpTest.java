package io.broadsheet.query.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What an address may ask for, where that is very little. All tests have one address, so the one that uses it up is last. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
@TestProfile(LimitsHttpTest.Strict.class)
@TestMethodOrder(OrderAnnotation.class)
class LimitsHttpTest {

    private static final String NOWHERE = "/v1/papers/" + "0".repeat(32) + "/votes";

    /** Little of everything. */
    public static final class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "broadsheet.index",
                    "target/limits-index",
                    "broadsheet.rate-limit.requests",
                    "40",
                    "broadsheet.rate-limit.window",
                    "1h",
                    "broadsheet.votes.per-address",
                    "3",
                    "broadsheet.events.clients",
                    "1",
                    "broadsheet.events.heartbeat",
                    "1s");
        }
    }

    @Test
    @Order(1)
    void saysHowMuchIsLeft() {
        given().get("/v1/days")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"api\";r=\\d+;t=\\d+"))
                .header("RateLimit-Policy", "\"api\";q=40;w=3600")
                .header("Retry-After", nullValue());
    }

    @Test
    @Order(2)
    void letsAnAddressVoteSoOften() {
        for (var i = 0; i < 3; i++) {
            given().header("Voter-Id", UUID.randomUUID()).post(NOWHERE).then().statusCode(404);
        }
        given().header("Voter-Id", UUID.randomUUID())
                .post(NOWHERE)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", containsString("\"votes\";r=0;t="))
                .body("status", equalTo(429))
                .body("error", containsString("try again in"));
    }

    @Test
    @Order(3)
    void keepsOneListenerAwakeAndHasNoPlaceForAnotherUntilItGoes() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var lines = new Scanner(listen(http).body(), StandardCharsets.UTF_8);

            assertThat(lines.findWithinHorizon("still here", 1 << 20)).isNotNull();
            given().get("/v1/events")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
            http.shutdownNow();
        }
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    try (var http = HttpClient.newHttpClient()) {
                        assertThat(listen(http).statusCode()).isEqualTo(200);
                        http.shutdownNow();
                    }
                });
    }

    private static HttpResponse<InputStream> listen(HttpClient http) throws IOException, InterruptedException {
        var events = URI.create("http://localhost:" + RestAssured.port + "/v1/events");
        return http.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream());
    }

    @Test
    @Order(4)
    void refusesWhoAsksForMoreAndSaysWhenToAskAgain() {
        for (var i = 0; i < 40; i++) {
            given().get("/api/agent-harnesses");
        }

        for (var address : new String[] {"/api/daily_papers", "/v1/papers", "/", "/papers/x.md", "//api/papers"}) {
            given().header("Origin", "https://example.org")
                    .get(address)
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("RateLimit", matchesPattern("\"api\";r=0;t=\\d+"))
                    .header("RateLimit-Policy", "\"api\";q=40;w=3600")
                    .header("Retry-After", matchesPattern("[1-9]\\d*"))
                    .header("X-Request-Id", notNullValue())
                    .header("Access-Control-Allow-Origin", notNullValue())
                    .header("Access-Control-Expose-Headers", containsString("RateLimit"))
                    .body("status", equalTo(429))
                    .body("title", equalTo("Too Many Requests"))
                    .body("error", containsString("try again in"));
        }
        given().get("/q/health/live").then().statusCode(200);
        given().get("/assets/icon.svg").then().statusCode(200);
    }
}
