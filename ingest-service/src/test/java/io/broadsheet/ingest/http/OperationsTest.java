package io.broadsheet.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.source.IngestLoop;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OperationsTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void isReadyOnceTheLedgerIsReadAndAliveAllTheTime() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        await().untilAsserted(() ->
                given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void countsDumpsAndRecords() throws IOException {
        // When
        folder.drop("counted.txt", Pages.lines("counted", 2));
        folder.report("counted.txt");

        // Then
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .containsPattern("broadsheet_ingest_dumps_total\\{.*state=\"published\".*} [1-9]")
                .containsPattern("broadsheet_ingest_records_total\\{.*outcome=\"published\".*} [1-9]")
                .contains("broadsheet_ingest_read_bytes_total", "broadsheet_ingest_parse_seconds_count");
    }

    @Test
    void namesNoTraceWhileTracingIsOff() throws IOException {
        // When
        folder.drop("untraced.txt", Pages.lines("untraced", 2));
        String dump = folder.report("untraced.txt").get("dump").asText();

        // Then
        assertThat(Events.of("papers.parsed.v1", dump))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.header("traceparent")).isEmpty());
    }

    @Test
    void listsTheFormatsWithWhatTheyAreRecognisedByAndAnExample() {
        given().get("/v1/formats")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems(
                                "page-blocks",
                                "page-lines",
                                "arxiv-jsonl",
                                "plain-json",
                                "openreview-csv",
                                "plain-csv"))
                .body("items[0].recognisedBy", containsString("blank lines"))
                .body("items[0].example", startsWith("Daily Papers"));
    }

    @Test
    void describesItselfAsOpenApi() {
        given().accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/v1/dumps'.post.responses.keySet()", hasItems("202", "401", "413"));
    }
}
