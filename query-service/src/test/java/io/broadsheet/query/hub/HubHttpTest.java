package io.broadsheet.query.hub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialect as the client speaks and reads it. Other tests' papers are there too: these have a source of their own. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class HubHttpTest {

    private static final String OURS = "hub-http-test";
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);
    private static final int FIRST = 0x6ab0000;
    private static final int PAPERS = 130;

    @Inject
    Catalog catalog;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void publish() {
        catalog.publish(IntStream.range(0, PAPERS)
                .mapToObj(number -> paper(number).version(1))
                .toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/v1/papers?limit=1&source=" + OURS).then().body("total", equalTo(PAPERS)));
    }

    /** Ten a day from Monday on. */
    private static SomePaper paper(int number) {
        return SomePaper.titled(FIRST + number, "Quokkas of island " + number)
                .saying("Quokka number " + number + " smiles.")
                .by("Ada Example", "Ben Example")
                .on(MONDAY.plusDays(number / 10))
                .from(OURS)
                .sighted(number == 17 ? 9 : 1)
                .tagged("Hub Test Quokka", "Hub Test Island")
                .linkedTo("code", "project");
    }

    @Test
    void answers304ToWhoHasTheList() {
        var address = "/api/daily_papers?date=2031-03-04&submitter=" + OURS;
        var tag = given().get(address).then().statusCode(200).extract().header("ETag");

        assertThat(tag).matches("\"[^\"]+\"");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().head(address).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void listsPapersThatTheClientCanRead() {
        var papers = list("/api/daily_papers?date=2031-03-04&submitter=" + OURS);

        assertThat(papers).hasSize(10).allSatisfy(HubClient::check);
        var first = papers.getFirst();
        assertThat(first.id()).isEqualTo(SomePaper.id(FIRST + 10));
        assertThat(first.title()).isEqualTo("Quokkas of island 10");
        assertThat(first.publishedAt()).isEqualTo("2031-03-04T00:00:00Z");
        assertThat(first.nestedOrTop("summary")).hasToString("\"Quokka number 10 smiles.\"");
        assertThat(first.nestedOrTop("upvotes")).hasToString("0");
        assertThat(first.nestedOrTop("authors")).hasSize(2);
        assertThat(first.nestedOrTop("discussionId")).isNotNull();
        assertThat(first.top().path("ai_keywords")).extracting(JsonNode::asText).contains("Hub Test Quokka");
        assertThat(first.top().path("projectPage").asText()).isEqualTo("https://example.org/project");
        assertThat(first.top().path("submittedOnDailyAt").asText()).isEqualTo("2031-03-04T00:00:00Z");
        assertThat(first.top().path("submittedBy").path("user").asText()).isEqualTo(OURS);
        assertThat(first.top().path("numComments").asInt(-1)).isZero();
        assertThat(first.top().path("thumbnail").asText()).startsWith("http://").endsWith("/assets/icon.svg");
    }

    @Test
    void saysEveryFieldOfAPaperTwice() {
        var element =
                list("/api/daily_papers?limit=1&submitter=" + OURS).getFirst().top();

        element.path("paper")
                .properties()
                .forEach(field -> assertThat(element.get(field.getKey())).isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "date=2031-03-03, 10",
        "date=2031-02-27, 0",
        "date=0001-01-01, 0",
        "limit=100&week=2031-W10, 70",
        "limit=100&week=2031-W11, 60",
        "limit=100&month=2031-03, 100",
        "month=2030-01, 0",
        "week=2031-W10&month=2031-04, 0",
        "limit=7, 7",
        "limit=100&p=1, 30",
        "limit=100&p=2, 0",
        "p=2, 30",
        "p=3, 0",
        "p=2147483648, 0",
        "p=99999999999999999999, 0",
        "limit=, 50",
        "sort=publishedAt&limit=100, 100",
        "whatever=x&sort=trending&limit=3, 3"
    })
    void narrowsDownAndPagesThrough(String parameters, int papers) {
        assertThat(list("/api/daily_papers?submitter=" + OURS + "&" + parameters))
                .hasSize(papers);
    }

    @Test
    void listsThePapersOfAnUnknownSubmitterAsNone() {
        assertThat(list("/api/daily_papers?submitter=nobody-has-this-name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/daily_papers?limit=9&submitter=" + OURS, "/api/papers?limit=100"})
    void leadsThroughAllPagesByLink(String first) {
        var ids = new ArrayList<String>();
        var address = first;
        for (var page = 0; page < 100 && address != null; page++) {
            var response = given().urlEncodingEnabled(false).get(address);
            papers(response).forEach(paper -> ids.add(paper.id()));
            var link = response.header("Link");
            assertThat(link == null || link.endsWith("; rel=\"next\"")).isTrue();
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(ids).hasSizeGreaterThanOrEqualTo(PAPERS).doesNotHaveDuplicates();
    }

    @Test
    void ordersByPublicationOrByWhatIsTrending() {
        var published = list("/api/daily_papers?limit=100&submitter=" + OURS);
        var trending = list("/api/daily_papers?date=2031-03-04&sort=trending&submitter=" + OURS);

        assertThat(published)
                .extracting(HubClient::publishedAt)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(trending.getFirst().id()).isEqualTo(SomePaper.id(FIRST + 17));
    }

    @Test
    void searches() {
        var papers = list("/api/papers/search?q=quokkas+of+island+117&limit=120&unknown=1");

        assertThat(papers).isNotEmpty().allSatisfy(HubClient::check);
        assertThat(papers.getFirst().id()).isEqualTo(SomePaper.id(FIRST + 117));
        assertThat(list("/api/papers/search")).hasSize(20);
        assertThat(list("/api/papers/search?q=&limit=3")).hasSize(3);
        assertThat(list("/api/papers/search?q=" + "q".repeat(250))).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("a day that is none", "daily_papers?date=2025-13-40", "date"),
                argumentSet("a week that is none", "daily_papers?week=2025-W60", "week"),
                argumentSet("a month that is none", "daily_papers?month=2025-7", "month"),
                argumentSet("a day and a week", "daily_papers?date=2025-01-01&week=2025-W01", "date"),
                argumentSet("a day and a month", "daily_papers?date=2025-01-01&month=2025-01", "date"),
                argumentSet("an unknown order", "daily_papers?sort=published", "publishedAt"),
                argumentSet("a page below the first", "daily_papers?p=-1", "p must"),
                argumentSet("a page of words", "daily_papers?p=one", "p must"),
                argumentSet("too long a page", "daily_papers?limit=101", "100"),
                argumentSet("too short a page", "daily_papers?limit=0", "limit"),
                argumentSet("too long a search", "papers/search?limit=121", "120"),
                argumentSet("too long a query", "papers/search?q=" + "q".repeat(251), "250"),
                argumentSet("too long a list", "papers?limit=101", "100"),
                argumentSet("a cursor of nobody", "papers?cursor=abc", "cursor"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesWhatIsWrong(String address, String named) {
        given().get("/api/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("error", containsString(named))
                .body("detail", containsString(named));
    }

    @Test
    void showsAPaperFlatAndAsText() {
        // Given
        var record = Records.record("hub", 0)
                .title("Quolls of the Hub")
                .text("Quolls are not quokkas.")
                .authors("Cleo Example")
                .identifier("arxiv", "2607.30001")
                .with("publishedAt", "2026-07-28T10:11:12.123456789Z")
                .with(
                        "links",
                        List.of(
                                Map.of("url", "https://github.com/example/quoll/tree/main", "kind", "code"),
                                Map.of("url", "https://huggingface.co/example/quoll-7b", "kind", "model")));
        var id = record.recordId();

        // When
        Topics.send(record);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/papers/" + id).then().statusCode(200));

        // Then
        var paper = new HubClient(tree(given().get("/api/papers/" + id)));
        paper.check();
        assertThat(paper.top().has("paper")).isFalse();
        assertThat(paper.id()).isEqualTo(id);
        assertThat(paper.title()).isEqualTo("Quolls of the Hub");
        assertThat(paper.publishedAt()).isEqualTo("2026-07-28T10:11:12.123Z");
        assertThat(paper.top().path("submittedOnDailyAt").asText()).isEqualTo("2026-07-29T00:00:00Z");
        assertThat(paper.top().path("githubRepo").asText()).isEqualTo("https://github.com/example/quoll");
        assertThat(paper.top().path("linkedModels").path(0).path("id").asText()).isEqualTo("example/quoll-7b");
        assertThat(paper.top().path("linkedDatasets").isArray()).isTrue();
        assertThat(paper.top().path("linkedSpaces").isArray()).isTrue();
        given().header("Accept", "*/*")
                .get("/papers/" + id + ".md")
                .then()
                .statusCode(200)
                .contentType(containsString("text/markdown"))
                .body(containsString("# Quolls of the Hub\n"))
                .body(containsString("\nQuolls are not quokkas.\n"));
        for (var name : List.of("2607.30001", "2607.30001v2")) {
            redirects("/api/papers/" + name, "/api/papers/" + id);
            redirects("/api/papers/" + name + "?a=b%20c&d", "/api/papers/" + id + "?a=b%20c&d");
            redirects("/papers/" + name + ".md", "/papers/" + id + ".md");
        }
    }

    private static void redirects(String from, String to) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(from)
                .then()
                .statusCode(308)
                .header("Location", equalTo(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/papers/2607.99999", "/papers/2607.99999.md", "/api/papers/nothing", "/api/nothing"})
    void saysThatThereIsNoSuchPaper(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("error", notNullValue());
    }

    @Test
    void answersAProgramInJsonWhateverItAccepts() {
        given().header("Accept", "text/html,*/*;q=0.8")
                .get("/api/papers/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("error", notNullValue());
    }

    @Test
    void stillShowsThePageOfAPaper() {
        given().header("Accept", "text/html")
                .get("/papers/" + "0".repeat(32))
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void namesNoAgents() {
        given().get("/api/agent-harnesses")
                .then()
                .statusCode(200)
                .body(equalTo("{\"standardEnvVars\":[],\"harnesses\":{}}"));
    }

    @Test
    void takesTheTokenOfAnotherSiteForNone() {
        given().header("Authorization", "Bearer hf_of_another_site")
                .get("/api/daily_papers?limit=1")
                .then()
                .statusCode(200)
                .body("", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//api/daily_papers?limit=1", "//api/papers/search?q=quokkas&limit=1", "//api/agent-harnesses"})
    void takesASecondSlashForOne(String address) throws IOException {
        assertThat(rawStatus(address)).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/papers/%zz", "/papers/%.md", "/papers/%ff.md", "/%", "/v1/papers/%zz/votes"})
    void survivesBrokenPaths(String address) throws IOException {
        assertThat(rawStatus(address)).containsAnyOf(" 400 ", " 404 ");
    }

    @Test
    void linksToTheNextPageWithOneSlash() throws IOException {
        assertThat(raw("//api/daily_papers?limit=1"))
                .contains("/api/daily_papers?limit=1&p=1>")
                .doesNotContain("//api");
    }

    private static String rawStatus(String address) throws IOException {
        return raw(address).lines().findFirst().orElse("");
    }

    /** What a client sends whose address ends in a slash. */
    private static String raw(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return String.join("\n", reader.lines().toList());
        }
    }

    private List<HubClient> list(String address) {
        return papers(given().urlEncodingEnabled(false).get(address));
    }

    private List<HubClient> papers(Response response) {
        response.then().statusCode(200).contentType("application/json");
        var array = tree(response);
        assertThat(array.isArray()).isTrue();
        return StreamSupport.stream(array.spliterator(), false)
                .map(HubClient::new)
                .toList();
    }

    private JsonNode tree(Response response) {
        try {
            return json.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
