package io.broadsheet.ingest.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Packed;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.source.IngestLoop;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class DryRunTest {
    @Inject
    IngestLoop loop;

    @Test
    void saysWhatReadingAFileWouldGiveAndPublishesNothing() throws IOException {
        // Given
        String page = Pages.blocks("dry", 8).replace("\n\n" + Pages.abstractText("dry", 2), "");

        // When
        ValidatableResponse answer = post("?dryRun=true&name=daily.txt&year=2019", Packed.gzip(page.getBytes(UTF_8)));

        // Then
        String id = answer.statusCode(200)
                .body("name", equalTo("daily.txt"))
                .body("kind", equalTo("file"))
                .body("compression", equalTo("gzip"))
                .body("format", equalTo("page-blocks"))
                .body("charset", equalTo("UTF-8"))
                .body("removedCharacters", equalTo(0))
                .body("records", equalTo(8))
                .body("readable", equalTo(7))
                .body("rejected", equalTo(1))
                .body("listedOn", equalTo("2019-07-29"))
                .body("dayFrom", equalTo("setting"))
                .body("reason", nullValue())
                .body("first", hasSize(5))
                .body("first[0].title", equalTo(Pages.title("dry", 0)))
                .body("first[0].abstract", equalTo(Pages.abstractText("dry", 0)))
                .body("rejections.ordinal", contains(2))
                .body("rejections.code", contains("missing-abstract"))
                .extract()
                .path("dump");
        assertThat(Events.of("dumps.v1", id)).isEmpty();
        assertThat(Events.of("papers.parsed.v1", id)).isEmpty();
        given().get("/v1/dumps/" + id).then().statusCode(404);
        try (Stream<Path> claims = Files.list(loop.folders().work())) {
            assertThat(claims.filter(path -> Files.exists(path.resolve("original.part"))))
                    .isEmpty();
        }
    }

    @Test
    void looksIntoArchives() {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", Pages.lines("dry archive", 3).getBytes(UTF_8));
        files.put("b.png", "\u0089PNG\r\n".getBytes(ISO_8859_1));
        files.put("/c.txt", new byte[0]);

        // When / Then
        post("?dryRun=true", Packed.zip(files))
                .statusCode(200)
                .body("kind", equalTo("archive"))
                .body("format", equalTo("zip"))
                .body("records", equalTo(4))
                .body("readable", equalTo(3))
                .body("entries.name", contains("a.txt", "b.png"))
                .body("entries[0].first[0].title", equalTo(Pages.title("dry archive", 0)))
                .body("rejections.code", contains("entry-name"))
                .body("rejections[0].position.entry", equalTo("/c.txt"));
    }

    @Test
    void countsAFileThatIsTwiceInAnArchiveOnceAsReadingItDoes() {
        // Given
        byte[] page = Pages.lines("dry twice", 3).getBytes(UTF_8);
        byte[] nested = Packed.zip(Map.of("c.txt", page));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", page);
        files.put("b.txt", page);
        files.put("a.zip", nested);
        files.put("b.zip", nested);

        // When / Then
        post("?dryRun=true", Packed.zip(files))
                .statusCode(200)
                .body("records", equalTo(5))
                .body("readable", equalTo(3))
                .body("entries.name", contains("a.txt"))
                .body("rejections.code", contains("entry-archive", "entry-archive"));
    }

    static Stream<Arguments> unusable() {
        byte[] bomb = "x".repeat(200 << 20).getBytes(UTF_8);
        return Stream.of(
                argumentSet("nothing", new byte[0], "empty-file: "),
                argumentSet("a picture", "GIF89a".getBytes(UTF_8), "binary-file: "),
                argumentSet("a script", "#!/bin/sh\nexit 1\n".getBytes(UTF_8), "unknown-format: "),
                argumentSet("a bomb", Packed.gzip(bomb), "expands-too-much: "));
    }

    @Test
    void saysWhyNoRecordCouldBeUsed() {
        post("?dryRun=true", "{\"a\": 3}".getBytes(UTF_8))
                .statusCode(200)
                .body("records", equalTo(1))
                .body("rejections.code", contains("missing-title"))
                .body(
                        "reason",
                        startsWith("no-readable-record: none of 1 records could be used, the first, in line 1,"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void saysWhyNothingCouldBeUsed(byte[] file, String reason) {
        post("?dryRun=true", file).statusCode(200).body("records", equalTo(0)).body("reason", startsWith(reason));
    }

    private static ValidatableResponse post(String query, byte[] body) {
        return given().header("Authorization", "Bearer " + TestFolder.TOKEN)
                .contentType("application/octet-stream")
                .body(body)
                .post("/v1/dumps" + query)
                .then();
    }
}
