package io.broadsheet.ingest.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Packed;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.source.IngestLoop;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RetryTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void readsARejectedFileAgain() throws IOException {
        // Given
        folder.drop("to retry.txt", "Daily Papers\n\nOnly a Title\n\nAnd Another Title of a Paper\n");
        JsonNode first = folder.report("to retry.txt");
        String id = first.get("dump").asText();

        // When
        retry(id).statusCode(202).body("id", equalTo(id)).header("Location", endsWith("/v1/dumps/" + id));

        // Then
        await().untilAsserted(() -> assertThat(
                        folder.report("to retry.txt").get("revision").asInt())
                .isGreaterThan(first.get("revision").asInt()));
        assertThat(folder.report("to retry.txt").get("state").asText()).isEqualTo("rejected");
        assertThat(folder.folders().rejected().resolve("to retry-2.txt")).doesNotExist();
        assertThat(folder.folders().inbox().resolve("to retry.txt")).doesNotExist();
    }

    @Test
    void readsTheRejectedDumpsOfAnArchiveAgain() throws IOException {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.txt", Pages.lines("good of an archive", 2).getBytes(UTF_8));
        files.put("bad.txt", "\n\n \n to be retried".getBytes(UTF_8));
        folder.drop("to retry.zip", Packed.zip(files));
        JsonNode first = folder.report("to retry.zip");
        String good = first.get("entries").get(0).get("dump").asText();
        String bad = first.get("entries").get(1).get("dump").asText();

        // When
        retry(bad)
                .statusCode(409)
                .body("error", containsString("retry that one"))
                .body("error", containsString(first.get("dump").asText()));
        retry(first.get("dump").asText()).statusCode(202);

        // Then
        await().untilAsserted(() -> assertThat(
                        folder.report("to retry.zip").get("revision").asInt())
                .isGreaterThan(first.get("revision").asInt()));
        JsonNode second = folder.report("to retry.zip");
        assertThat(second.get("state").asText()).isEqualTo("published");
        assertThat(second.get("records").asInt()).isEqualTo(first.get("records").asInt());
        assertThat(Events.of("papers.parsed.v1", good)).hasSize(2);
        assertThat(Events.of("dumps.v1", bad)).hasSizeGreaterThan(2);
    }

    @Test
    void saysWhyThereIsNothingToReadAgain() throws IOException {
        // Given
        folder.drop("fine.txt", Pages.lines("fine", 2));
        String fine = folder.report("fine.txt").get("dump").asText();
        folder.drop("gone.txt", "gone \n\n");
        String gone = folder.report("gone.txt").get("dump").asText();
        Files.delete(folder.folders().rejected().resolve("gone.txt"));

        // When / Then
        retry(fine).statusCode(409).body("error", containsString("not rejected"));
        retry(gone).statusCode(404).body("error", containsString("no longer where it was put"));
        retry("0".repeat(64)).statusCode(404).body("error", containsString("No dump has the id"));
        given().post("/v1/dumps/" + fine + "/retry").then().statusCode(401);
    }

    @Test
    void answersThePageInItsBrowserAndNoOther() throws IOException {
        // Given
        folder.drop("from the page.txt", "retried from the page \n\n");
        String address =
                "/v1/dumps/" + folder.report("from the page.txt").get("dump").asText() + "/retry";

        // When / Then
        given().header("Origin", "http://page.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options(address)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://page.example")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("authorization"));
        from("http://page.example", "Bearer wrong")
                .post(address)
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "http://page.example");
        from("http://other.example", "Bearer " + TestFolder.TOKEN)
                .post(address)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        from("http://page.example", "Bearer " + TestFolder.TOKEN)
                .post(address)
                .then()
                .statusCode(202)
                .header("Access-Control-Allow-Origin", "http://page.example")
                .header("Access-Control-Expose-Headers", containsString("location"));
    }

    private static RequestSpecification from(String origin, String authorization) {
        return given().header("Origin", origin).header("Authorization", authorization);
    }

    private static ValidatableResponse retry(String id) {
        return given().header("Authorization", "Bearer " + TestFolder.TOKEN)
                .post("/v1/dumps/" + id + "/retry")
                .then();
    }
}
