package io.broadsheet.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.source.IngestLoop;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page sends that has no script: fields where others have headers and parameters. */
@ServiceTest
class FormTest {
    @Inject
    IngestLoop loop;

    @Inject
    LedgerReader ledger;

    @BeforeEach
    void awaitLedger() {
        await().untilAsserted(() -> assertThat(ledger.isRead()).isTrue());
    }

    @Test
    void takesTheTokenAndTheYearAsFieldsAndLeadsBackToThePage() {
        // When
        String led = form("formed.txt", Pages.blocks("formed", 2))
                .multiPart("token", " " + TestFolder.TOKEN + "\n")
                .multiPart("year", "2019")
                .multiPart("page", "http://page.example/dumps")
                .post("/v1/dumps")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        // Then
        var report = new DropFolder(loop.folders()).report("formed.txt");
        assertThat(led)
                .isEqualTo("http://page.example/dumps?received="
                        + report.get("dump").asText());
        assertThat(report.get("listedOn").asText()).isEqualTo("2019-07-29");
    }

    @Test
    void looksIntoAFileWithoutTakingIt() {
        form("looked at.txt", Pages.blocks("looked at", 2))
                .multiPart("token", TestFolder.TOKEN)
                .multiPart("year", "")
                .multiPart("dryRun", "true")
                .multiPart("page", "http://page.example/dumps")
                .post("/v1/dumps")
                .then()
                .statusCode(200)
                .body("records", equalTo(2))
                .body("name", equalTo("looked at.txt"));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                argumentSet("no token", "other", ""),
                argumentSet("another token", "token", "guessed"),
                argumentSet("half of the token", "token", TestFolder.TOKEN.substring(4)));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAFormWithoutTheToken(String field, String value) {
        form("refused.txt", "nothing")
                .multiPart(field, value)
                .post("/v1/dumps")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("error", containsString("the field token"));
    }

    static Stream<Arguments> pagesOfOthers() {
        return Stream.of(
                argumentSet("another origin", "https://page.example/dumps"),
                argumentSet("another port", "http://page.example:81/dumps"),
                argumentSet("a longer name", "http://page.example.org/dumps"),
                argumentSet("a user that looks like it", "http://page.example@evil.example/dumps"),
                argumentSet("no origin", "/dumps"),
                argumentSet("no page", "javascript:alert(1)"),
                argumentSet("no address", "http://page.example\\@evil.example/"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfOthers")
    void leadsNowhereElse(String page) {
        form("led.txt", "nothing")
                .multiPart("token", TestFolder.TOKEN)
                .multiPart("page", page)
                .post("/v1/dumps")
                .then()
                .statusCode(400)
                .body("error", containsString("broadsheet.cors-origins"));
    }

    /** A body whose end is not said could be of any length: nothing of it is read to look for a token. */
    @Test
    void readsNoFormForItsTokenThatMayBeLarge() throws IOException, InterruptedException {
        // Given
        String parts =
                "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + TestFolder.TOKEN + "\r\n--x--\r\n";
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/dumps"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(parts.getBytes(StandardCharsets.UTF_8))))
                .build();

        // When
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(chunked, BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        }
    }

    private static RequestSpecification form(String name, String content) {
        return given().redirects().follow(false).multiPart("file", name, content.getBytes(StandardCharsets.UTF_8));
    }
}
