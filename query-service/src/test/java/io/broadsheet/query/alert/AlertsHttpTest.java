package io.broadsheet.query.alert;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.digest.MailServer;
import io.broadsheet.query.digest.Subscriber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts as a real server gets them; here they may go to this machine. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class AlertsHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "broadsheet.token")
    String token;

    @Test
    void tellsAServerOfNewPapersOnceItSaidThatItWantsThat() throws IOException, GeneralSecurityException {
        try (var hook = Hook.open()) {
            // Given
            var reader = Subscriber.named("hook");
            var made = add(hook, reader).statusCode(201).extract().jsonPath();
            await().atMost(SOON).untilAsserted(() -> assertThat(state(made)).isEqualTo("active"));
            assertThat(hook.ofType("verification")).hasSize(1);

            // When
            var papers = reader.papersCome("hook", 3);
            Subscriber.named("other").papersCome("not for the hook", 1);

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(hook.papers()).containsExactlyInAnyOrderElementsOf(papers));
            var request = hook.ofType("papers").getFirst();
            assertThat(request.json().at("/papers/0/url").asText()).startsWith("http://broadsheet.test/papers/");
            assertThat(request.json().at("/papers/0/title").asText()).startsWith("Study");
            assertThat(request.signature()).isEqualTo(signed(made.getString("secret"), request));

            // When
            var more = reader.papersCome("hook again", 1);

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(hook.papers()).containsAll(more));
            assertThat(hook.papers()).doesNotHaveDuplicates().hasSize(4);
        }
    }

    @Test
    void asksAgainUntilItIsAnsweredAndUnderTheSameName() throws IOException {
        try (var hook = Hook.open()) {
            var reader = Subscriber.named("away");
            var made = add(hook, reader).extract().jsonPath();
            await().atMost(SOON).untilAsserted(() -> assertThat(state(made)).isEqualTo("active"));
            hook.failNext(2);

            reader.papersCome("away", 1);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(hook.ofType("papers")).hasSize(3));
            var deliveries = new HashSet<String>();
            hook.ofType("papers").forEach(request -> deliveries.add(request.delivery()));
            assertThat(deliveries).hasSize(1);
        }
    }

    @Test
    void tellsNothingToWhoDidNotSayThatHeWantsIt() throws IOException {
        try (var hook = Hook.open().refusing()) {
            var reader = Subscriber.named("refusing");
            var made = add(hook, reader).extract().jsonPath();
            reader.papersCome("refusing", 1);

            await().atMost(SOON).untilAsserted(() -> assertThat(state(made)).isEqualTo("failed"));
            assertThat(hook.ofType("verification")).hasSize(4);
            assertThat(hook.papers()).isEmpty();
            mine().get("/v1/alerts/" + made.getString("id")).then().body("error", containsString("challenge"));
        }
    }

    @Test
    void listsAlertsWithoutTheirSecretsAndDeletesThem() throws IOException {
        try (var hook = Hook.open()) {
            var made = add(hook, Subscriber.named("listed"))
                    .header("Location", containsString("/v1/alerts/"))
                    .body("secret", matchesPattern("[0-9a-f]{64}"))
                    .extract()
                    .jsonPath();
            var id = made.getString("id");

            mine().get("/v1/alerts")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id))
                    .body(not(containsString("secret")));
            mine().delete("/v1/alerts/" + id).then().statusCode(204);
            mine().delete("/v1/alerts/" + id).then().statusCode(404);
            mine().get("/v1/alerts/" + id).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "nothing", "https://u:p@example.org/"})
    void refusesWhatIsNoAddressOfAServer(String url) {
        mine().contentType("application/json")
                .body(Map.of("url", url))
                .post("/v1/alerts")
                .then()
                .statusCode(400)
                .body("error", containsString("url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"url\":[\"x\"]} | 'url' must be a string",
                "{\"url\":\"https://h.invalid/\",\"tags\":[null]} | 'tags[0]' must not be null",
                "{\"url\":\"https://h.invalid/\",\"tag\":[]} | there is no member 'tag' in this body; there are q, tags, url",
            })
    void saysWhatIsWrong(String body, String detail) {
        mine().contentType("application/json")
                .body(body)
                .post("/v1/alerts")
                .then()
                .statusCode(400)
                .body("error", equalTo(detail));
    }

    @Test
    void isForHoldersOfTheTokenOnly() {
        given().get("/v1/alerts").then().statusCode(401);
        given().delete("/v1/alerts/x").then().statusCode(401);
        given().contentType("application/json")
                .body(Map.of("url", "https://example.org/"))
                .post("/v1/alerts")
                .then()
                .statusCode(401)
                .body("title", equalTo("Unauthorized"));
    }

    private ValidatableResponse add(Hook hook, Subscriber reader) {
        return mine().contentType("application/json")
                .body(Map.of("url", hook.url(), "q", reader.word()))
                .post("/v1/alerts")
                .then()
                .statusCode(201);
    }

    private String state(JsonPath alert) {
        return mine().get("/v1/alerts/" + alert.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private RequestSpecification mine() {
        return given().header("Authorization", "Bearer " + token);
    }

    /** As a receiver would check it. */
    private static String signed(String secret, Hook.Request request) throws GeneralSecurityException {
        var time = request.signature().replaceFirst(",.*", "");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = mac.doFinal((time.substring(2) + "." + request.body()).getBytes(UTF_8));
        return time + ",v1=" + HexFormat.of().formatHex(signature);
    }
}
