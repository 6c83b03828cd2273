package io.broadsheet.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.source.IngestLoop;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
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
    void takesTheTokenAndTheYearAsFieldsAndLeadsBackToThePage() throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = send(
                "formed.txt",
                Pages.blocks("formed", 2),
                Map.of("token", " " + TestFolder.TOKEN + " ", "year", "2019", "page", "http://page.example/dumps"));

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        JsonNode report = new DropFolder(loop.folders()).report("formed.txt");
        assertThat(answer.headers().firstValue("Location"))
                .contains("http://page.example/dumps?received="
                        + report.get("dump").asText());
        assertThat(report.get("listedOn").asText()).isEqualTo("2019-07-29");
    }

    @Test
    void looksIntoAFileWithoutTakingIt() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                "looked at.txt",
                Pages.blocks("looked at", 2),
                Map.of("token", TestFolder.TOKEN, "year", "", "dryRun", "true", "page", "http://page.example/dumps"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"records\":2").contains("\"name\":\"looked at.txt\"");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                argumentSet("no token", "other", ""),
                argumentSet("an empty token", "token", ""),
                argumentSet("another token", "token", "guessed"),
                argumentSet("half of the token", "token", TestFolder.TOKEN.substring(4)));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAFormWithoutTheToken(String field, String value) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("refused.txt", "nothing", Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("the field token");
    }

    static Stream<Arguments> pagesOfOthers() {
        return Stream.of(
                argumentSet("another scheme", "https://page.example/dumps"),
                argumentSet("another port", "http://page.example:81/dumps"),
                argumentSet("a longer name", "http://page.example.org/dumps"),
                argumentSet("a user that looks like it", "http://page.example@evil.example/dumps"),
                argumentSet("no origin", "/dumps"),
                argumentSet("no page", "javascript:alert(1)"),
                argumentSet("no address", "http://page.example\\@evil.example/"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfOthers")
    void leadsNowhereElse(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("led.txt", "nothing", Map.of("token", TestFolder.TOKEN, "page", page));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("broadsheet.cors-origins");
    }

    /** A body whose end is not said could be of any length: nothing of it is read to look for a token. */
    @Test
    void readsNoFormForItsTokenThatMayBeLarge() throws IOException, InterruptedException {
        byte[] form = form("large.txt", "nothing", Map.of("token", TestFolder.TOKEN));

        HttpResponse<String> answer = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> send(String name, String content, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(BodyPublishers.ofByteArray(form(name, content, fields)));
    }

    private static HttpResponse<String> send(BodyPublisher form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/dumps"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(form)
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(request, BodyHandlers.ofString());
        }
    }

    /** As browsers write it: text fields have no content type. */
    private static byte[] form(String name, String content, Map<String, String> fields) {
        String texts = fields.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"\r\n", field.getValue()))
                .collect(Collectors.joining());
        String file = part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n", content);
        return (texts + file + "--part--\r\n").getBytes(UTF_8);
    }

    private static String part(String head, String content) {
        return "--part\r\nContent-Disposition: form-data; " + head + "\r\n" + content + "\r\n";
    }
}
