package io.broadsheet.query.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a paper, and the votes that are given there. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class PaperPageTest {

    private static final String HOSTILE = "\u202Ereversed</title><script>alert(1)</script>";

    @Test
    void showsWhatDumpsSayAsIsolatedText() {
        var id = published("hostile page", HOSTILE);

        assertThat(Browser.page("/papers/" + id))
                .contains("<h1 dir=\"auto\">\u202Ereversed&lt;/title&gt;")
                .contains("<title>&#x2068;\u202Ereversed&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#x2069; · ")
                .contains("<bdi>Ada &lt;b&gt;Lovelace</bdi>")
                .contains("<bdi>https://example.org/&lt;x&gt;</bdi>")
                .doesNotContain("<script>alert")
                .doesNotContain("<b>Love");
    }

    @Test
    void canBeCited() {
        var id = published("cited page", "A Paper to be Cited");

        assertThat(Browser.page("/papers/" + id))
                .contains("@misc{")
                .contains("TY  - ")
                .contains("<a href=\"/v1/papers/" + id + "/cite.bib\">Save as a file</a>")
                .contains("data-copy=\"cite-BibTeX\" hidden>Copy</button>");
    }

    @Test
    void takesAVoteAndTakesItBack() {
        var id = published("voted page", "A Paper to be Voted for");
        assertThat(Browser.page("/papers/" + id)).contains("Vote for it").contains("0 votes");

        var cookie = vote(given(), id, "for")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/papers/" + id + "#vote"))
                .cookie("voter", notNullValue())
                .extract()
                .cookie("voter");
        assertThat(pageFor(cookie, id)).contains("1 vote, one is yours").contains("Take your vote back");

        vote(given().cookie("voter", cookie), id, "for").then().statusCode(303);
        assertThat(pageFor(cookie, id)).contains("1 vote, one is yours");

        vote(given().cookie("voter", cookie), id, "back").then().statusCode(303);
        assertThat(pageFor(cookie, id)).contains("Vote for it").contains("0 votes");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void takesNoVoteFromAnotherSitesPage(String header, String value) {
        var id = published("lured page", "A Paper that Others Would Vote for");

        vote(given().header(header, value), id, "for").then().statusCode(403);

        given().get("/v1/papers/" + id + "/votes").then().body("votes", equalTo(0));
    }

    @Test
    void takesAVoteFromItsOwnPageAsBrowsersSendIt() {
        var id = published("own page", "A Paper on its Own Page");
        var host = "localhost:" + RestAssured.port;

        vote(
                        given().header("Host", host)
                                .header("Origin", "http://" + host)
                                .header("Sec-Fetch-Site", "same-origin"),
                        id,
                        "for")
                .then()
                .statusCode(303);
    }

    @Test
    void saysSoWhereThereIsNoPaperToVoteFor() {
        given().accept("text/html")
                .formParam("vote", "for")
                .post("/papers/" + "0".repeat(32) + "/vote")
                .then()
                .statusCode(404)
                .body(containsString("To the papers"));
        Browser.problem("/papers/nothing", 404);
    }

    private static Response vote(RequestSpecification browser, String id, String vote) {
        return browser.redirects()
                .follow(false)
                .accept("text/html")
                .formParam("vote", vote)
                .post("/papers/" + id + "/vote");
    }

    private static String pageFor(String cookie, String id) {
        return given().accept("text/html")
                .cookie("voter", cookie)
                .get("/papers/" + id)
                .asString();
    }

    /** As soon as it has a page. */
    private static String published(String dump, String title) {
        var record = Records.record(dump, 0)
                .title(title)
                .text("What it says.")
                .identifier("doi", "10.5555/" + dump.replace(' ', '-'))
                .authors("Ada <b>Lovelace")
                .with("links", List.of(Map.of("url", "https://example.org/<x>", "kind", "other")));
        Topics.send(record);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/v1/papers/" + record.recordId()).then().statusCode(200));
        return record.recordId();
    }
}
