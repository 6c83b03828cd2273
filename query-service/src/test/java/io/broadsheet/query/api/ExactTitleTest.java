package io.broadsheet.query.api;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.search.WholeTitle;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Who searches for a title finds its paper first, whatever the title is made of. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ExactTitleTest {

    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));
    private static final Path SAMPLES = ROOT.resolve("deploy/samples");
    private static final Path REAL = ROOT.resolve("../shared/dumps");

    /** One layout glues its first title to the end of its header. */
    private static final Pattern GLUED = Pattern.compile("^Subscribe(?=\\S)");

    @Inject
    Catalog catalog;

    @Test
    void findsEverySampleByItsTitle() throws IOException {
        var titles = titles(SAMPLES);
        assertThat(titles).hasSizeGreaterThanOrEqualTo(40);

        assertThat(notFoundFirst(titles, 0x7171000, "samples-by-title")).isEmpty();
    }

    @Test
    @EnabledIf(value = "realDumpsAreThere", disabledReason = "../shared/dumps is not there")
    void findsEveryPaperOfRealDumpsByItsTitle() throws IOException {
        var titles = titles(REAL);
        assertThat(titles).hasSizeGreaterThanOrEqualTo(400);

        assertThat(notFoundFirst(titles, 0x7172000, "dumps-by-title")).isEmpty();
    }

    static boolean realDumpsAreThere() {
        return Files.isDirectory(REAL);
    }

    private List<String> notFoundFirst(Map<String, String> abstractsByTitle, int firstNumber, String source) {
        var papers = new ArrayList<SomePaper>();
        abstractsByTitle.forEach((title, text) -> papers.add(SomePaper.titled(firstNumber + papers.size(), title)
                .saying(text)
                .from(source)));
        catalog.publish(papers.stream().map(paper -> paper.version(1)).toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(given().get("/v1/papers?limit=1&source=" + source)
                                .jsonPath()
                                .getLong("total"))
                        .isEqualTo(papers.size()));
        return abstractsByTitle.keySet().stream()
                .filter(title -> !isSame(title, firstFor(title)))
                .toList();
    }

    private static String firstFor(String title) {
        return given().queryParam("q", title)
                .queryParam("limit", 1)
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].title");
    }

    private static boolean isSame(String title, String found) {
        return WholeTitle.of(found).equals(WholeTitle.of(title));
    }

    /** Both layouts of dumps have an abstract, which is long, behind its title, which is not. */
    private static Map<String, String> titles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var lines = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ExactTitleTest::read)
                    .collect(joining("\n"));
            return titles(Arrays.stream(lines.split("\\R"))
                    .filter(line -> !line.isBlank())
                    .toList());
        }
    }

    private static Map<String, String> titles(List<String> lines) {
        var titles = new LinkedHashMap<String, String>();
        for (var i = 1; i < lines.size(); i++) {
            if (lines.get(i).length() > 300 && lines.get(i - 1).length() <= 300) {
                titles.putIfAbsent(
                        GLUED.matcher(lines.get(i - 1)).replaceFirst("").strip(), lines.get(i));
            }
        }
        return titles;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
