package io.broadsheet.query.feed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of clients that do not read: one export at a time, which has to end within six seconds and to move within four. */
@QuarkusTest
@TestProfile(ExportLimitsTest.Tight.class)
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ExportLimitsTest {

    private static final String OURS = "export-limits-test";
    private static final String ADDRESS = "/v1/export.jsonl?source=" + OURS;
    private static final int PAPERS = 1_000;
    private static final String LAST_CHUNK = "0\r\n\r\n";

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "broadsheet.export.at-once", "1",
                    "broadsheet.export.longest", "6s",
                    "quarkus.http.idle-timeout", "4S",
                    "broadsheet.index", "target/test-index-of-limits");
        }
    }

    @Inject
    Catalog catalog;

    /** More than sockets on both sides hold. */
    @BeforeEach
    void publish() {
        catalog.publish(IntStream.range(0, PAPERS)
                .mapToObj(number -> SomePaper.titled(0x11b0000 + number, "Sloth " + number)
                        .saying("slow and steady ".repeat(1_000))
                        .from(OURS)
                        .version(1))
                .toList());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        given().get("/v1/papers?limit=1&source=" + OURS).then().body("total", equalTo(PAPERS)));
    }

    @Test
    void letsAClientGoThatReadsNothing() throws IOException {
        try (var client = asking()) {
            // Given
            assertThat(client.getInputStream().readNBytes(9)).isEqualTo("HTTP/1.1 ".getBytes(US_ASCII));

            // Then
            given().get(ADDRESS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("error", containsString("broadsheet.export.at-once"));
            awaitAPlace();
            assertThat(rest(client)).doesNotEndWith(LAST_CHUNK);
        }
    }

    @Test
    void cutsOffAClientThatTakesTooLongAndDoesNotPretendThatItWasAll() throws IOException {
        try (var client = asking()) {
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> readSome(client) && isFree());
            assertThat(rest(client)).doesNotEndWith(LAST_CHUNK);
        }
    }

    @Test
    void endsAWholeExportWithTheLastChunk() throws IOException {
        awaitAPlace();
        try (var client = asking()) {
            assertThat(rest(client)).startsWith("HTTP/1.1 200").endsWith("}\n\r\n" + LAST_CHUNK);
        }
        assertThat(List.of(given().get(ADDRESS).asString().split("\n"))).hasSize(PAPERS);
    }

    private static void awaitAPlace() {
        await().atMost(Duration.ofSeconds(30)).until(ExportLimitsTest::isFree);
    }

    private static boolean isFree() {
        return given().head(ADDRESS).statusCode() == 200;
    }

    private static Socket asking() throws IOException {
        var client = new Socket();
        client.setReceiveBufferSize(8_192);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        client.getOutputStream()
                .write(("GET " + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(US_ASCII));
        return client;
    }

    private static boolean readSome(Socket client) {
        try {
            client.getInputStream().skip(100_000);
        } catch (IOException ended) {
            // told by the place that is free
        }
        return true;
    }

    /** Up to where the server ended it. */
    private static String rest(Socket client) {
        var text = new StringBuilder();
        var bytes = new byte[65_536];
        try {
            for (var read = client.getInputStream().read(bytes);
                    read >= 0;
                    read = client.getInputStream().read(bytes)) {
                text.append(new String(bytes, 0, read, US_ASCII));
            }
        } catch (IOException reset) {
            text.append("\n(reset)");
        }
        return text.toString();
    }
}
