package io.broadsheet.query.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.RandomTexts;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over HTTP, from a message of the catalogue on. Other tests' papers are there too: these have a source of their own. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class SearchHttpTest {

    private static final String OURS = "search-http-test";
    private static final int FIRST = 0x5ea0000;
    private static final int PAPERS = 45;

    @Inject
    Catalog catalog;

    @BeforeEach
    void publish() {
        catalog.publish(IntStream.range(0, PAPERS).mapToObj(SearchHttpTest::paper).toList().stream()
                .map(paper -> paper.version(1))
                .toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(ours("limit=1").getLong("total")).isEqualTo(PAPERS));
    }

    private static SomePaper paper(int number) {
        var title = number == 0 ? "Zebrafish <b>in</b> \"Fjords\": a Study" : "Zebrafish of lake " + number;
        return SomePaper.titled(FIRST + number, title)
                .saying("The zebra-striped fish number " + number + " swims in cold water.")
                .on(SomePaper.DAY.minusDays(number / 10))
                .from(OURS)
                .in(number % 2 == 0 ? "en" : "nb")
                .tagged(
                        number % 3 == 0
                                ? new String[] {"Http Test Fish", "Http Test Lake"}
                                : new String[] {"Http Test Fish"})
                .linkedTo(number == 7 ? new String[] {"code"} : new String[] {});
    }

    @Test
    void answersASearchWithItemsTotalFacetsAndHighlights() {
        given().queryParam("q", "zebrafish study")
                .queryParam("source", OURS)
                .queryParam("facet", "tag,language", "year")
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("total", equalTo(1))
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(SomePaper.id(FIRST)))
                .body("items[0].title", equalTo("Zebrafish <b>in</b> \"Fjords\": a Study"))
                .body("items[0].abstract", startsWith("The zebra"))
                .body("items[0].day", equalTo("2026-07-29"))
                .body("items[0].sightings", equalTo(1))
                .body("items[0].tags[0].label", equalTo("Http Test Fish"))
                .body("items[0].score", notNullValue())
                .body("items[0].highlights[0].field", equalTo("title"))
                .body("items[0].highlights[0].spans[0].start", equalTo(0))
                .body("items[0].highlights[0].spans[0].end", equalTo(9))
                .body("facets.tag.value", contains("http-test-fish", "http-test-lake"))
                .body("facets.tag.count", contains(1, 1))
                .body("facets.language[0].value", equalTo("en"))
                .body("facets.year[0].value", equalTo("2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "tag=http-test-fish, 45",
        "tag=http-test-fish&tag=http-test-lake, 15",
        "language=nb, 22",
        "language=nb&language=en, 45",
        "has=code, 1",
        "from=2026-07-29, 10",
        "to=2026-07-26, 15",
        "from=2026-07-27&to=2026-07-28, 20",
        "q=number%207, 1",
        "q=zebrafish%20-lake, 1",
        "q=tag:http-test-lake%20zebrafish, 15",
        "q=%20, 45",
        "limit=200, 45"
    })
    void narrowsDownByEveryFilter(String parameters, long total) {
        assertThat(ours(parameters).getLong("total")).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=newest", "sort=trending", "q=zebrafish", "q=zebrafish&sort=newest"})
    void leadsThroughAllPagesByCursorAndLink(String parameters) {
        // When
        var ids = new ArrayList<String>();
        var address = "/v1/papers?source=" + OURS + "&limit=7&" + parameters;
        for (var page = 0; page < 20 && address != null; page++) {
            var response = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(response.jsonPath().getList("items.id", String.class));
            var link = response.header("Link");
            assertThat(link == null).isEqualTo(response.jsonPath().get("next") == null);
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertThat(ids).hasSize(PAPERS).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatWasMeantByAMisspeltQueryAndSaysSo() {
        given().queryParam("q", "zebrafsh studdy")
                .queryParam("source", OURS)
                .queryParam("facet", "task,has,language")
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .body("didYouMean", equalTo("zebrafish study"))
                .body("corrected", equalTo(true))
                .body("items[0].id", equalTo(SomePaper.id(FIRST)))
                .body("items[0].highlights[0].spans[0].end", equalTo(9))
                .body("facets.task.value", contains("http-test-fish", "http-test-lake"))
                .body("total", equalTo(1));
        given().queryParam("q", "zebrafish study")
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .body("didYouMean", nullValue())
                .body("corrected", nullValue());
    }

    @Test
    void countsWhatHasCodeAndEachKindOfTagApart() {
        given().queryParam("source", OURS)
                .queryParam("facet", "has,task,method,model,dataset,modality,domain,source,language,year,tag")
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .body("facets.has[0].value", equalTo("code"))
                .body("facets.has[0].count", equalTo(1))
                .body("facets.task[0].count", equalTo(PAPERS))
                .body("facets.method", hasSize(0))
                .body("facets.source[0].count", equalTo(PAPERS));
    }

    @Test
    void listsTheNewestFirstWithoutAQuery() {
        var days = ours("limit=45").getList("items.day", String.class);

        assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void answersOnlyWithTheFieldsSelected() {
        given().queryParam("source", OURS)
                .queryParam("select", "id,title")
                .queryParam("limit", 1)
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .body("items[0].keySet()", hasSize(2))
                .body("items[0].id", notNullValue());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("an unknown parameter", "/v1/papers?query=x", "query"),
                argumentSet("an unknown parameter of tags", "/v1/tags?q=x", "'q'"),
                argumentSet("an unknown parameter of a paper", "/v1/papers/0?x=1", "'x'"),
                argumentSet("an unknown parameter of dumps", "/v1/dumps?state=x", "state"),
                argumentSet("a limit of words", "/v1/papers?limit=many", "limit"),
                argumentSet("a limit of zero", "/v1/papers?limit=0", "limit"),
                argumentSet("a limit above the highest", "/v1/papers?limit=201", "200"),
                argumentSet("a limit of tags", "/v1/tags?limit=-1", "limit"),
                argumentSet("a day that is none", "/v1/papers?from=2026-13-40", "from"),
                argumentSet("a day in other words", "/v1/papers?to=yesterday", "to must"),
                argumentSet("days in the wrong order", "/v1/papers?from=2026-07-02&to=2026-07-01", "is after"),
                argumentSet("a day in the path", "/v1/days/tomorrow", "date"),
                argumentSet("days with a day", "/v1/days/2026-07-25?from=2026-07-01", "from and to"),
                argumentSet("an unknown order", "/v1/papers?sort=best", "relevance"),
                argumentSet("an unknown facet", "/v1/papers?facet=tag,colour", "colour"),
                argumentSet("an unknown field", "/v1/papers?select=id,colour", "colour"),
                argumentSet("an unknown kind of link", "/v1/papers?has=cake", "has"),
                argumentSet("a parameter twice", "/v1/papers?limit=1&limit=2", "limit"),
                argumentSet("a cursor of nobody", "/v1/papers?cursor=abc", "cursor"),
                argumentSet("a cursor that is no base64", "/v1/papers?cursor=%21%21", "cursor"),
                argumentSet("a cursor of days", "/v1/days?cursor=%21", "cursor"),
                argumentSet("a cursor of tags", "/v1/tags?cursor=eA", "cursor"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesWhatIsWrongWithARequest(String address, String named) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"))
                .body("detail", containsString(named))
                .body("error", containsString(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=newest", "q=zebrafish"})
    void refusesACursorThatWasChangedOrIsOfAnotherQuery(String parameters) {
        // Given
        var cursor = ours("limit=3&" + parameters).getString("next");
        var changed = (cursor.charAt(9) == 'A' ? 'B' : 'A') + cursor.substring(1);
        var cut = cursor.substring(0, cursor.length() - 5);

        // Then
        assertThat(status(parameters + "&source=" + OURS, cursor)).isEqualTo(200);
        assertThat(status(parameters + "&source=" + OURS, changed)).isEqualTo(400);
        assertThat(status(parameters + "&source=" + OURS, cut)).isEqualTo(400);
        assertThat(status(parameters, cursor)).isEqualTo(400);
        assertThat(status("q=other", cursor)).isEqualTo(400);
    }

    private static int status(String parameters, String cursor) {
        return given().urlEncodingEnabled(false)
                .get("/v1/papers?" + parameters + "&cursor=" + cursor)
                .statusCode();
    }

    @Test
    void saysThatThereIsNothingOrAnotherMethod() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("error", notNullValue());
        given().delete("/v1/papers")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"))
                .body("error", notNullValue());
        given().get("/v1/subscriptions").then().statusCode(405).header("Allow", equalTo("POST, OPTIONS"));
    }

    @Test
    void answers304ToWhoHasTheAnswer() {
        var tag = given().get("/v1/papers?source=" + OURS).header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");

        given().header("If-None-Match", tag)
                .get("/v1/papers?source=" + OURS)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", tag)
                .get("/v1/papers?limit=1&source=" + OURS)
                .then()
                .statusCode(200);
    }

    @Test
    void compressesAndLetsOtherPagesRead() {
        given().header("Accept-Encoding", "gzip")
                .get("/v1/papers?source=" + OURS)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
        given().header("Origin", "https://example.org")
                .get("/v1/papers?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("Access-Control-Expose-Headers", containsString("Link"));
    }

    @Test
    void givesEveryRequestAnIdOrKeepsTheCallers() {
        given().get("/v1/papers?limit=1").then().header("X-Request-Id", notNullValue());
        given().get("/v1/nothing").then().header("X-Request-Id", notNullValue());
        given().header("X-Request-Id", "mine-1")
                .get("/v1/papers?limit=1")
                .then()
                .header("X-Request-Id", equalTo("mine-1"));
        given().header("X-Request-Id", "<script>" + "x".repeat(500))
                .get("/v1/papers?limit=1")
                .then()
                .header("X-Request-Id", matchesPattern("[A-Za-z0-9-]{1,64}"));
    }

    @Test
    void listsTagsByHowManyPapersHaveThem() {
        given().queryParam("prefix", "Http Test")
                .queryParam("limit", 1)
                .get("/v1/tags")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("http-test-fish"))
                .body("items[0].label", equalTo("Http Test Fish"))
                .body("items[0].kind", equalTo("task"))
                .body("items[0].papers", equalTo(PAPERS))
                .body("total", equalTo(2))
                .body("next", notNullValue());
        var next = given().get("/v1/tags?prefix=http-test&limit=1").jsonPath().getString("next");
        given().queryParam("prefix", "http-test")
                .queryParam("cursor", next)
                .get("/v1/tags")
                .then()
                .body("items.id", contains("http-test-lake"))
                .body("next", nullValue());
    }

    @Test
    void listsDaysAndTheirPapers() {
        given().get("/v1/days?limit=200").then().statusCode(200).body("items.date", hasItem("2026-07-29"));
        var days = given().get("/v1/days?limit=200").jsonPath().getList("items.date", String.class);
        assertThat(days)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .doesNotHaveDuplicates();
        given().get("/v1/days/2026-07-25?select=id,day&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(SomePaper.id(FIRST + 40)))
                .body("items.findAll { it.day != '2026-07-25' }", hasSize(0));
        given().get("/v1/days/2026-07-25?source=a-source-of-nothing").then().body("total", equalTo(0));
    }

    @Test
    void answersAnyTextWithoutAFault() {
        RandomTexts.seeded(7)
                .limit(300)
                .forEach(text -> assertThat(given().queryParam("q", text)
                                .queryParam("facet", "tag")
                                .get("/v1/papers")
                                .statusCode())
                        .as(text)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a ", "\"", "-a ", "学", "\ud83d\ude00 ", "م "})
    void takesTenKilobytes(String piece) {
        given().queryParam("q", piece.repeat(10_240 / piece.length()))
                .get("/v1/papers")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%ff%fe", "%00", "%ed%a0%80", "+", "&&&", "a%", "%F0%9F", "%25"})
    void survivesBrokenEncodings(String encoded) throws IOException {
        assertThat(rawStatus("/v1/papers?q=" + encoded)).containsAnyOf(" 200 ", " 400 ");
        assertThat(rawStatus("/?q=" + encoded)).containsAnyOf(" 200 ", " 400 ");
    }

    /** What no client library would send. */
    private static String rawStatus(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }

    private static JsonPath ours(String parameters) {
        return given().urlEncodingEnabled(false)
                .get("/v1/papers?source=" + OURS + "&" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
