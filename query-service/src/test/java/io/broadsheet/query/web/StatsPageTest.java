package io.broadsheet.query.web;

import static io.broadsheet.query.web.Browser.page;
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
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class StatsPageTest {

    private static final String SOURCE = "<i>stats-page-test</i>";
    private static final Pattern PLOT = Pattern.compile("<svg[^>]*>");

    @Test
    void drawsWhatThereIsAndSaysItInWords() {
        // Given
        Topics.send(
                Records.record("stats page", 0)
                        .identifier("doi", "10.5555/stats-page-1")
                        .with("source", SOURCE),
                Records.record("stats page", 1)
                        .identifier("doi", "10.5555/stats-page-2")
                        .with("source", SOURCE),
                Records.record("stats page", 2)
                        .identifier("doi", "10.5555/stats-page-2")
                        .with("source", SOURCE));
        var dump = Ledger.published("stats page", 3)
                .with("receivedAt", "2034-01-01T00:00:00Z")
                .send();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/dumps/" + dump.id()).then().body("newPapers", equalTo(2)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page("/stats")).contains("&lt;i&gt;stats-page-test&lt;/i&gt;"));
        var page = page("/stats");

        // Then
        assertThat(page)
                .contains("<h2>Papers per day")
                .contains("<h2>Tags over time</h2>")
                .contains("<h2>Sources</h2>")
                .contains(
                        "<a href=\"/dumps/" + dump.id() + "\"><bdi>stats page.txt</bdi></a></th><td class=\"n\">2</td>")
                .doesNotContain("<i>stats-page-test");
        assertThat(PLOT.matcher(page).results())
                .isNotEmpty()
                .allSatisfy(plot -> assertThat(plot.group())
                        .containsAnyOf("role=\"img\" aria-label=\"Papers per ", "aria-hidden=\"true\""));
    }
}
