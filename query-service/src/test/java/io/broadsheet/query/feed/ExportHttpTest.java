package io.broadsheet.query.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.undercouch.citeproc.ris.RISParser;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole results over HTTP, from a message of the catalogue on. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ExportHttpTest {

    private static final String OURS = "export-http-test";
    private static final int FIRST = 0xe4b0000;
    private static final int PAPERS = 450;

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

    private static SomePaper paper(int number) {
        return SomePaper.titled(FIRST + number, number == 0 ? "=Walrus {\"no 0\"}, <b>&</b>" : "Walrus no " + number)
                .saying("The walrus number " + number + " sleeps.\nIt snores.")
                .by("Ada Example", "Bob Sample")
                .on(SomePaper.DAY.minusDays(number / 100))
                .from(OURS)
                .tagged(number % 3 == 0 ? new String[] {"Export Test Ice"} : new String[] {});
    }

    @Test
    void givesEveryPaperOfASearchAsALineOfJson() throws IOException {
        var lines = export("jsonl", "").lines().toList();

        assertThat(lines).hasSize(PAPERS);
        var listed =
                json.readTree(given().get("/v1/papers?limit=3&source=" + OURS).asString());
        for (var i = 0; i < 3; i++) {
            assertThat(json.readTree(lines.get(i))).isEqualTo(listed.at("/items/" + i));
        }
    }

    @Test
    void givesATable() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(export("csv", "&sort=newest"))) {
            var rows = reader.stream().toList();

            assertThat(rows).hasSize(PAPERS);
            assertThat(rows.getFirst().getField("title")).isEqualTo("'=Walrus {\"no 0\"}, <b>&</b>");
            assertThat(rows.get(1).getField("abstract")).isEqualTo("The walrus number 1 sleeps. It snores.");
        }
    }

    @Test
    void givesBibtexWithoutEqualKeys() throws Exception {
        var read = new BibTeXParser().parse(new StringReader(export("bib", "")));

        assertThat(read.getEntries()).hasSize(PAPERS);
        assertThat(read.getEntries().values())
                .allSatisfy(
                        entry -> assertThat(entry.getField(new Key("author")).toUserString())
                                .isEqualTo("Ada Example and Bob Sample"));
    }

    @Test
    void givesRis() throws IOException {
        var read = new RISParser().parse(new StringReader(export("ris", ""))).getReferences();

        assertThat(read).hasSize(PAPERS);
        assertThat(read)
                .allSatisfy(record -> assertThat(record.getAuthors()).containsExactly("Example, Ada", "Sample, Bob"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 450",
        "&q=walrus, 450",
        "&q=walrus%20-7, 449",
        "&tag=export-test-ice, 150",
        "&tag=export-test-ice&sort=trending, 150",
        "&from=2026-07-29, 100",
        "&to=2026-07-25, 50",
        "&language=nb, 0",
        "&has=code, 0",
        "&q=nothing-of-this, 0",
        "&limit=7, 7",
        "&limit=1000000, 450"
    })
    void givesWhatTheSearchFinds(String parameters, long papers) {
        assertThat(export("jsonl", parameters).lines().distinct().count()).isEqualTo(papers);
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                argumentSet("JSON lines", "jsonl", "application/x-ndjson", ""),
                argumentSet("CSV", "csv", "text/csv;charset=UTF-8;header=present", "id,title,abstract"),
                argumentSet("BibTeX", "bib", "application/x-bibtex;charset=UTF-8", ""),
                argumentSet("RIS", "ris", "application/x-research-info-systems;charset=UTF-8", ""));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void answersWithAFileAlsoOfNothing(String format, String type, String begin) {
        given().get("/v1/export." + format + "?q=nothing-of-this&source=" + OURS)
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"broadsheet." + format + '"')
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .header("X-Content-Type-Options", "nosniff")
                .body(begin.isEmpty() ? equalTo("") : startsWith(begin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "bib", "ris"})
    void answers304WhileTheIndexIsTheSame(String format) {
        var address = "/v1/export." + format + "?source=" + OURS;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var tag = given().get(address).header("ETag");
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .body(equalTo(""));
        });

        var tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address + "&limit=3").then().statusCode(200);
        catalog.publish(List.of(paper(1).sighted(2).version(System.nanoTime())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().header("If-None-Match", tag).get(address).then().statusCode(200));
    }

    @Test
    void holdsNoPlaceForWhoWantsNoBody() {
        for (var i = 0; i < 20; i++) {
            given().head("/v1/export.csv?source=" + OURS).then().statusCode(200).header("ETag", startsWith("\""));
        }
        assertThat(export("csv", "").lines()).hasSize(PAPERS + 1);
    }

    @Test
    void compressesAndLetsOtherPagesRead() {
        given().header("Accept-Encoding", "gzip")
                .header("Origin", "https://example.org")
                .get("/v1/export.bib?source=" + OURS)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Access-Control-Allow-Origin", equalTo("https://example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/export.jsonl?query=x, 400, query",
        "/v1/export.csv?cursor=x, 400, cursor",
        "/v1/export.bib?facet=tag, 400, facet",
        "/v1/export.ris?sort=best, 400, relevance",
        "/v1/export.csv?limit=0, 400, limit",
        "/v1/export.csv?limit=many, 400, limit",
        "/v1/export.csv?from=yesterday, 400, from",
        "/v1/export.csv?has=cake, 400, has",
        "/v1/export.csv?sort=newest&sort=newest, 400, sort",
        "/v1/export.xml, 404, address"
    })
    void namesWhatIsWrongWithARequest(String address, int status, String named) {
        given().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("error", containsString(named));
    }

    private static String export(String format, String parameters) {
        return given().urlEncodingEnabled(false)
                .get("/v1/export." + format + "?source=" + OURS + parameters)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
