package io.broadsheet.query.web;

import static io.broadsheet.query.web.Browser.page;
import static io.broadsheet.query.web.Browser.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of tags, whose labels may hold anything. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class TagPagesTest {

    private static final String OURS = "tag-pages-test";

    @Inject
    Catalog catalog;

    @BeforeEach
    void publish() {
        catalog.publish(SomePaper.cataloged(
                paper(1).tagged("Zebra crossing", "Zebra/fish? #1").on(LocalDate.of(2026, 7, 27)),
                paper(2).tagged("Zebra crossing", "Zebra <i>italic</i>").on(LocalDate.of(2026, 7, 29))));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/papers?source=" + OURS).then().body("total", equalTo(2)));
    }

    private static SomePaper paper(int number) {
        return SomePaper.titled(0x7a90000 + number, "Tagged paper " + number).from(OURS);
    }

    @Test
    void listsTagsByKindWithHowManyPapersHaveThem() {
        assertThat(page("/tags?begin=zebra"))
                .contains("Tasks <span class=\"number\">3</span>")
                .contains("<a class=\"chip\" href=\"/tags/zebra-crossing\"><bdi>Zebra crossing</bdi>"
                        + " <span class=\"number\">2</span></a>")
                .contains("href=\"/tags/zebra%2Ffish%3F-%231\"")
                .contains("Zebra &lt;i&gt;italic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags", "/tags?kind=task", "/tags?kind=task&begin=Zebra%20cross", "/tags?kind=nonsense"})
    void narrowsThemDown(String address) {
        assertThat(page(address)).contains("name=\"begin\"");
    }

    @Test
    void saysSoWhereNoTagBeginsSo() {
        assertThat(page("/tags?begin=%3Cscript%3Ealert(1)"))
                .contains("None begins with")
                .doesNotContain("<script>alert");
        assertThat(page("/tags?kind=model&begin=zebra-crossing")).contains("No tags");
    }

    @Test
    void showsATagsPapersAndFeedsAndHowItWent() {
        assertThat(page("/tags/zebra-crossing"))
                .contains("<h1 id=\"heading\"><bdi>Zebra crossing</bdi></h1>")
                .contains("2 papers")
                .contains("Tagged paper 1")
                .contains("href=\"/feed.atom?tag=zebra-crossing\"")
                .contains("<svg viewBox=\"0 0 ")
                .contains("role=\"img\" aria-label=\"Papers per ")
                .contains(": 2 in all")
                .contains("<summary>As a table</summary>");
    }

    @Test
    void leadsToEveryTagWhateverItIsCalled() {
        assertThat(page("/tags/zebra%2Ffish%3F-%231"))
                .contains("<bdi>Zebra/fish? #1</bdi>")
                .contains("1 paper<");
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/tags/Zebra%20Crossing")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/tags/zebra-crossing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags/no-such-zebra", "/tags/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/tags/%20"})
    void knowsNoOthers(String address) {
        assertThat(problem(address, 404)).doesNotContain("<script>alert");
    }

    @Test
    void followsTheTagsOfPapersThatChange() {
        var paper = SomePaper.titled(0x7a90009, "A paper that changes").from("tag-pages-test-changes");
        catalog.publish(List.of(paper.tagged("Giraffe neck", "Giraffe coat").version(1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page("/tags/giraffe-neck")).contains("1 paper<"));

        catalog.publish(List.of(paper.tagged("Giraffe coat").version(2)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> problem("/tags/giraffe-neck", 404));
        assertThat(page("/tags/giraffe-coat")).contains("1 paper<").contains(": 1 in all");
    }
}
