package io.broadsheet.query.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class CiteResourceTest {

    @Test
    void citesAPaper() {
        var record = Records.record("cited", 0)
                .title("Lanternfish & Co")
                .text("An abstract.")
                .identifier("doi", "10.5555/cited(1)");
        Topics.send(record);
        var paper = "/v1/papers/" + record.recordId();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(paper).then().statusCode(200));

        given().get(paper + "/cite.bib")
                .then()
                .statusCode(200)
                .contentType("application/x-bibtex;charset=UTF-8")
                .header("Content-Disposition", matchesPattern("attachment; filename=\"[a-z0-9-]+\\.bib\""))
                .header("ETag", startsWith("\""))
                .body(containsString("title = {Lanternfish \\& Co}"), containsString("doi = {10.5555/cited(1)}"));
        given().get(paper + "/cite.ris")
                .then()
                .statusCode(200)
                .contentType("application/x-research-info-systems;charset=UTF-8")
                .body(startsWith("TY  - "), containsString("TI  - Lanternfish & Co\r\n"), endsWith("ER  - \r\n\r\n"));
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/papers/10.5555%2Fcited(1)/cite.ris")
                .then()
                .statusCode(308)
                .header("Location", endsWith(paper + "/cite.ris"));
        given().accept("text/html")
                .get("/papers/" + record.recordId())
                .then()
                .body(containsString(paper + "/cite.bib"));
    }

    @Test
    void knowsWhatItCannotCite() {
        given().get("/v1/papers/nothing/cite.bib")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
        given().get("/v1/papers/nothing/cite.doc").then().statusCode(404);
        given().get("/v1/papers/nothing/cite.bib?style=x").then().statusCode(400);
    }
}
