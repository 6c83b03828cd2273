package io.broadsheet.query.vote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class VotesHttpTest {

    private static final String SOURCE = "votes-http-test";
    private static final String NOWHERE = "/v1/papers/" + "0".repeat(32) + "/votes";

    @Inject
    Sql sql;

    @ConfigProperty(name = "broadsheet.token")
    String token;

    @Test
    void countsEachVoterOnce() {
        var paper = published("voted once", 0);
        var ada = voter();

        vote(paper, ada).body("votes", equalTo(1)).body("voted", equalTo(true)).body("paper", equalTo(paper));
        vote(paper, ada).body("votes", equalTo(1));
        vote(paper, voter()).body("votes", equalTo(2));
        votes(paper, ada).body("votes", equalTo(2)).body("voted", equalTo(true));
        votes(paper, voter()).body("votes", equalTo(2)).body("voted", equalTo(false));
    }

    @Test
    void takesAVoteBack() {
        var paper = published("taken back", 0);
        var ada = voter();
        vote(paper, ada);
        vote(paper, voter());

        given().header("Voter-Id", ada)
                .delete("/v1/papers/" + paper + "/votes")
                .then()
                .statusCode(200)
                .body("votes", equalTo(1))
                .body("voted", equalTo(false));
        shows(paper, 1);
    }

    @Test
    void takesWhoHasNoIdByTheAddress() {
        var paper = published("without id", 0);

        for (var i = 0; i < 2; i++) {
            given().post("/v1/papers/" + paper + "/votes")
                    .then()
                    .statusCode(200)
                    .body("votes", equalTo(1));
        }
    }

    @Test
    void showsVotesWhereverThePaperIs() {
        var paper = published("shown everywhere", 0);
        vote(paper, voter());
        vote(paper, voter());

        shows(paper, 2);
        given().get("/v1/papers?source=" + SOURCE + "&select=id,votes&limit=200")
                .then()
                .body("items.find { it.id == '" + paper + "' }.votes", equalTo(2));
        given().get("/api/papers/" + paper).then().body("upvotes", equalTo(2));
        given().get("/api/daily_papers?limit=100&submitter=" + SOURCE)
                .then()
                .body("find { it.id == '" + paper + "' }.upvotes", equalTo(2))
                .body("find { it.id == '" + paper + "' }.paper.upvotes", equalTo(2));
    }

    @Test
    void makesAPaperTrend() {
        var other = published("trending", 0);
        var paper = published("trending", 1);
        for (var i = 0; i < 3; i++) {
            vote(paper, voter());
        }
        shows(paper, 3);

        var trending = given().get("/v1/trending?limit=200&source=" + SOURCE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(trending).contains(other).containsSubsequence(paper, other);
        given().get("/v1/trending?sort=newest").then().statusCode(400).body("error", containsString("sort"));
        given().get("/v1/trending?colour=red").then().statusCode(400);
    }

    @Test
    void keepsVotesThroughMergesAndSplits() {
        // Given
        var one = published("merged", 0);
        var other = published("merged", 1);
        var both = voter();
        vote(one, both);
        vote(other, both);
        vote(other, voter());

        // When
        decide("/v1/papers/merge", Map.of("papers", new String[] {one, other}));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().redirects()
                        .follow(false)
                        .get("/v1/papers/" + other)
                        .then()
                        .statusCode(308));
        votes(one, both).body("votes", equalTo(2)).body("voted", equalTo(true));
        shows(one, 2);

        // When
        decide("/v1/papers/" + one + "/split", Map.of("records", new String[] {other}));

        // Then
        shows(one, 1);
        shows(other, 2);
    }

    @Test
    void keepsVotesWhenTheCatalogueIsMadeAnew() throws SQLException {
        // Given
        var paper = published("made anew", 0);
        vote(paper, voter());
        shows(paper, 1);

        // When
        for (var place : List.of(
                "sighting where sid",
                "guise where guise_id",
                "guise_key where guise_id",
                "paper where paper_id",
                "paper_published where paper_id")) {
            Sql.execute("delete from " + place + " = '" + RecordIds.uuid(paper) + "'");
        }
        given().get("/v1/papers/" + paper).then().statusCode(404);

        // Then
        assertThat(published("made anew", 0)).isEqualTo(paper);
        given().get("/v1/papers/" + paper).then().body("votes", equalTo(1));
    }

    @Test
    void keepsNothingThatTellsWhoVoted() throws SQLException {
        var paper = published("kept", 0);
        var ada = voter();
        vote(paper, ada);

        var kept = sql.texts("select voter::text from vote where sid = ?", RecordIds.uuid(paper));
        assertThat(kept).hasSize(1).doesNotContain(ada);
    }

    @Test
    void votesForThePaperThatAnIdLeadsTo() {
        var paper = published("led", 0, "2607.40001");

        given().redirects()
                .follow(false)
                .post("/v1/papers/2607.40001/votes")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/papers/" + paper + "/votes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "fifteen-letters", "sixteen letters!", "<script>alert(1)</script>"})
    void refusesAnIdThatAnybodyCouldHave(String id) {
        given().header("Voter-Id", id)
                .post(NOWHERE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("error", containsString("Voter-Id"));
    }

    @Test
    void letsOurOwnPagesVoteAndNoneOfAnotherSite() {
        given().header("Origin", "https://evil.example").post(NOWHERE).then().statusCode(403);
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .post(NOWHERE)
                .then()
                .statusCode(404);
    }

    @Test
    void knowsNoVotesForAnUnknownPaper() {
        given().header("Voter-Id", voter()).post(NOWHERE).then().statusCode(404).body("error", notNullValue());
    }

    private void decide(String address, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(202);
    }

    private static String published(String dump, int ordinal) {
        return published(dump, ordinal, "2607.4" + Math.floorMod((dump + ordinal).hashCode(), 1_000) + "9");
    }

    private static String published(String dump, int ordinal, String arxiv) {
        var record = Records.record("votes: " + dump, ordinal)
                .title("Votes for " + dump + " " + ordinal)
                .identifier("arxiv", arxiv)
                .with("source", SOURCE);
        Topics.send(record);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/v1/papers/" + record.recordId()).then().statusCode(200));
        return record.recordId();
    }

    /** In what the catalogue published and search has read. */
    private static void shows(String paper, int votes) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            given().get("/v1/papers/" + paper).then().body("id", equalTo(paper)).body("votes", equalTo(votes));
            given().get("/v1/papers?limit=200&source=" + SOURCE)
                    .then()
                    .body("items.find { it.id == '" + paper + "' }.votes", equalTo(votes));
        });
    }

    private static String voter() {
        return UUID.randomUUID().toString();
    }

    private static ValidatableResponse vote(String paper, String voter) {
        return given().header("Voter-Id", voter)
                .post("/v1/papers/" + paper + "/votes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse votes(String paper, String voter) {
        return given().header("Voter-Id", voter)
                .get("/v1/papers/" + paper + "/votes")
                .then()
                .statusCode(200);
    }
}
