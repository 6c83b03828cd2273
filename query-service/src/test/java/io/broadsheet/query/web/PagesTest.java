package io.broadsheet.query.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, of papers that mean no good. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class PagesTest {

    private static final String OURS = "pages-test";
    private static final String HOSTILE = "Quokka <script>alert(1)</script> \"'><img src=x onerror=alert(2)>";

    @Inject
    Catalog catalog;

    @BeforeEach
    void publish() {
        catalog.publish(List.of(
                hostile(), SomePaper.titled(0x9a9e002, "Quokka two").from(OURS).version(1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/papers?source=" + OURS).then().body("total", equalTo(2)));
    }

    private static PaperCataloged hostile() {
        var paper = SomePaper.titled(0x9a9e001, HOSTILE)
                .saying("A quokka in <b>bold</b>.")
                .from(OURS)
                .tagged("Quokka & co")
                .paper();
        var links = List.of(
                new Paper.Link("javascript:alert(3)", "demo"), new Paper.Link("https://example.org/a\"b", "code"));
        return PaperCataloged.current(
                new Paper(
                        paper.id(),
                        paper.title(),
                        paper.abstractText(),
                        paper.authors(),
                        paper.identifiers(),
                        paper.day(),
                        paper.listedOn(),
                        null,
                        null,
                        "en",
                        paper.sources(),
                        links,
                        paper.tags(),
                        1),
                1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?q=quokka&source=pages-test", "/?source=pages-test", "/?q=%3Cscript%3Ealert(1)%3C/script%3E"})
    void showsMarkupOfTitlesAndQueriesAsText(String address) {
        var page = page(address);

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img").doesNotContain("<b>bold");
        assertThat(page).contains("&lt;script&gt;");
    }

    @Test
    void marksWhatMatches() {
        assertThat(page("/?q=quokka&source=pages-test"))
                .contains("<mark>Quokka</mark> &lt;script&gt;")
                .contains("A <mark>quokka</mark> in &lt;b&gt;bold");
    }

    @Test
    void makesOnlyWebAddressesLive() {
        assertThat(page("/?q=quokka&source=pages-test"))
                .doesNotContain("javascript:")
                .contains("href=\"https://example.org/a&quot;b\" rel=\"noopener noreferrer nofollow\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dumps", "/?q=x", "/papers/nothing", "/v1/papers", "/v1/nothing"})
    void letsNothingRunOrLoadButItsOwn(String address) {
        given().get(address)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void filtersByChipsAndFacets() {
        assertThat(page("/?source=pages-test&tag=quokka-%26-co"))
                .contains("1 paper<")
                .contains("href=\"/?source=pages-test\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "/?source=pages-test, ?source=pages-test",
        "/?q=quokka%20%26%3C&tag=quokka-%26-co&limit=1, ?q=quokka+%26%3C&amp;tag=quokka-%26-co"
    })
    void offersTheListAsFeedsAndExports(String address, String parameters) {
        assertThat(page(address))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"These papers as Atom\""
                        + " href=\"/feed.atom" + parameters + "\">")
                .contains("href=\"/v1/export.bib" + parameters + "\"")
                .contains("href=\"/feed.json" + parameters + "\"");
    }

    @Test
    void leadsToTheNextPage() {
        var page = page("/?q=quokka&source=pages-test&limit=1");

        var next = page.replaceAll("(?s).*<a class=\"button\" href=\"([^\"]*)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&");
        assertThat(page).contains("2 papers");
        assertThat(page(next)).contains("2 papers").contains("<article").doesNotContain("rel=\"next\"");
    }

    @Test
    void canBeOrderedOtherwise() {
        assertThat(page("/?q=quokka&source=pages-test"))
                .contains("\" aria-current=\"true\">relevance</a>")
                .contains("&amp;sort=newest\">newest</a>");
        assertThat(page("/?q=quokka&source=pages-test&sort=trending"))
                .contains("&amp;sort=trending\" aria-current=\"true\">trending</a>");
        assertThat(page("/?source=pages-test")).doesNotContain(">relevance</a>");
    }

    @Test
    void showsWhatTrends() {
        assertThat(page("/trending"))
                .contains("<h1 id=\"heading\">Trending</h1>")
                .contains("(sightings + votes)")
                .contains("<a href=\"/feed.atom?sort=trending\">As a feed</a>")
                .contains("<article class=\"paper\">");
    }

    @Test
    void tellsANewcomerWhereToDropFiles() {
        given().accept("text/html").get("/dumps").then().statusCode(200).body(containsString("Dumps"));
        assertThat(page("/?source=a-source-of-nothing")).contains("Nothing found");
    }

    @ParameterizedTest
    @CsvSource({
        "/papers/nothing, 404",
        "/nothing, 404",
        "/dumps/nothing, 404",
        "/?limit=many, 400",
        "/date/tomorrow, 404"
    })
    void showsAProblemAsAPage(String address, int status) {
        given().redirects()
                .follow(false)
                .accept("text/html,*/*;q=0.8")
                .get(address)
                .then()
                .statusCode(status)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().accept("text/html,*/*;q=0.8")
                .get(address)
                .then()
                .contentType(containsString("text/html"))
                .body(containsString("To the papers"));
        given().accept("application/json").get("/v1/nothing").then().contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/", "/papers/x", "/api/papers/search?q=model", "/nope", "/v1/nope"})
    void takesAnAcceptHeaderThatIsNoneForNoFault(String address) {
        for (var accepted : List.of("foo", "", "text/", "text/html;q", "a/b;c=\"")) {
            assertThat(given().header("Accept", accepted).get(address).statusCode())
                    .as("Accept: " + accepted)
                    .isIn(200, 400, 404, 406);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/reading.js", "/assets/broadsheet.js", "/assets/icon.svg"})
    void bringsItsOwnAssets(String address) {
        given().get(address).then().statusCode(200);
        assertThat(page("/"))
                .contains("\"" + address + "\"")
                .doesNotContain("=\"http://")
                .doesNotContain("=\"//");
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }
}
