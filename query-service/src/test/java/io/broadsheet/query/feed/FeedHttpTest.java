package io.broadsheet.query.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.feed.format.AtomRules;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds over HTTP, from a message of the catalogue on. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class FeedHttpTest {

    private static final String OURS = "feed-http-test";
    private static final int FIRST = 0xfeed000;
    private static final int PAPERS = 60;

    @Inject
    Catalog catalog;

    @BeforeEach
    void publish() {
        catalog.publish(IntStream.range(0, PAPERS)
                .mapToObj(number -> SomePaper.titled(
                                FIRST + number, "Axolotl ".repeat(1 + number % 9) + "& <i>no</i> \u0007" + number)
                        .on(SomePaper.DAY.minusDays(number))
                        .by("Ada Example")
                        .from(OURS)
                        .tagged("Feed Test Pond")
                        .linkedTo("code")
                        .version(1))
                .toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/v1/papers?limit=1&source=" + OURS).then().body("total", equalTo(PAPERS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.rss", "/v1/feed.atom", "/v1/feed.rss"})
    void listsTheNewestPapersForFeedReaders(String address) throws Exception {
        var feed = read(address + "?q=axolotl&source=" + OURS);

        assertThat(feed.getTitle()).isEqualTo("Broadsheet: axolotl, " + OURS);
        assertThat(feed.getEntries()).hasSize(50);
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getPublishedDate().toInstant())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Axolotl & <i>no</i> 0");
        given().get(feed.getEntries().getFirst().getLink().replaceFirst("^http://[^/]*/papers", "/v1/papers"))
                .then()
                .statusCode(404);
        given().get(feed.getLink().replaceFirst("^http://[^/]*", "")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 50",
        "&limit=200, 60",
        "&limit=3, 3",
        "&to=2026-07-01, 32",
        "&tag=feed-test-pond&limit=9, 9",
        "&tag=none, 0"
    })
    void keepsTheRulesOfAtomForAnySearch(String parameters, int entries) throws Exception {
        var document = given().urlEncodingEnabled(false)
                .get("/feed.atom?source=" + OURS + parameters)
                .asByteArray();

        assertThat(AtomRules.violations(document)).isEmpty();
        assertThat(new SyndFeedInput()
                        .build(new XmlReader(new ByteArrayInputStream(document)))
                        .getEntries())
                .hasSize(entries);
    }

    @Test
    void isAJsonFeed() {
        given().get("/feed.json?limit=2&source=" + OURS)
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", containsString("/feed.json?limit=2&source=" + OURS))
                .body("home_page_url", containsString("/?source=" + OURS))
                .body("items", hasSize(2))
                .body("items[0].id", startsWith("urn:uuid:"))
                .body("items[0].tags[0]", equalTo("Feed Test Pond"));
        given().get("/feed.json?source=a-source-of-nothing")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.atom, application/atom+xml;charset=UTF-8",
        "/feed.rss, application/rss+xml;charset=UTF-8",
        "/feed.json, application/feed+json"
    })
    void answers304ToWhoHasTheFeed(String address, String type) {
        var feed = address + "?source=" + OURS;
        var tag = given().get(feed).then().contentType(type).extract().header("ETag");

        assertThat(tag).matches("\"[^\"]+\"");
        given().header("If-None-Match", tag).get(feed).then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", tag).get(feed + "&limit=1").then().statusCode(200);
        given().header("Accept-Encoding", "gzip").get(feed).then().header("Content-Encoding", "gzip");
    }

    @Test
    void ordersByWhatIsAskedFor() throws Exception {
        var feed = read("/feed.atom?sort=relevance&q=axolotl&limit=5&source=" + OURS);

        assertThat(feed.getEntries())
                .extracting(entry -> entry.getPublishedDate().toInstant())
                .isNotEqualTo(read("/feed.atom?q=axolotl&limit=5&source=" + OURS).getEntries().stream()
                        .map(entry -> entry.getPublishedDate().toInstant())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.atom?query=x, 400, query",
        "/feed.rss?limit=201, 400, 200",
        "/feed.json?cursor=x, 400, cursor",
        "/feed.atom?sort=best, 400, sort",
        "/v1/feed.xml, 404, atom",
        "/feed.xml, 404, address"
    })
    void namesWhatIsWrongWithARequest(String address, int status, String named) {
        given().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("error", containsString(named));
    }

    private static SyndFeed read(String address) throws Exception {
        var document = given().get(address).then().statusCode(200).extract().asByteArray();
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
    }
}
