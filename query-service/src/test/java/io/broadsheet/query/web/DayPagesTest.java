package io.broadsheet.query.web;

import static io.broadsheet.query.web.Browser.page;
import static io.broadsheet.query.web.Browser.problem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, weeks and months of years that no other test lists papers in. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class DayPagesTest {

    private static final String OURS = "day-pages-test";
    private static final int ON_A_FULL_DAY = 45;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    @BeforeEach
    void publish() {
        var papers = new ArrayList<>(List.of(
                paper(1, "2033-05-02", "Monday"),
                paper(2, "2033-05-04", "Wednesday <b>bold</b>").sighted(1),
                paper(3, "2033-05-04", "Wednesday favourite").sighted(4),
                paper(4, "2033-05-09", "A week later"),
                paper(5, "2033-07-01", "In summer"),
                paper(6, LocalDate.now(clock).toString(), "Hot off the press")));
        IntStream.range(0, ON_A_FULL_DAY).forEach(i -> papers.add(full(i)));
        catalog.publish(papers.stream().map(paper -> paper.version(1)).toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/v1/papers?limit=1&source=" + OURS).then().body("total", equalTo(papers.size())));
    }

    /** With as much around its text as a list shows. */
    private static SomePaper full(int number) {
        return paper(100 + number, "2033-09-01", "Full day " + number)
                .tagged("Natural language understanding", "Image captioning", "Long-context modeling", "Retrieval")
                .linkedTo("code", "dataset", "model", "demo")
                .sighted(12)
                .votedFor(34);
    }

    private static SomePaper paper(int number, String day, String title) {
        return SomePaper.titled(0xda9e000 + number, title)
                .on(LocalDate.parse(day))
                .from(OURS);
    }

    @Test
    void showsADaysPapersWithThoseThatManyListFirst() {
        var page = page("/date/2033-05-04");

        assertThat(page)
                .contains("<h1 id=\"heading\">Wednesday, 4 May 2033</h1>")
                .contains("2 papers")
                .contains("Wednesday &lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("A week later");
        assertThat(page.indexOf("Wednesday favourite")).isLessThan(page.indexOf("Wednesday &lt;b&gt;"));
    }

    @ParameterizedTest
    @CsvSource({
        "2033-05-04, 2033-05-02, 2033-05-09",
        "2033-05-05, 2033-05-04, 2033-05-09",
        "2033-W18, , 2033-W19",
        "2033-W20, 2033-W19, 2033-W26",
        "2033-07, 2033-05, 2033-09"
    })
    void leadsToTheNearestThatHavePapers(String days, @Nullable String previous, String next) {
        var page = page("/date/" + days);

        if (previous != null) {
            assertThat(page).contains("<a href=\"/date/" + previous + "\" rel=\"prev\">← ");
        }
        assertThat(page).contains("<a href=\"/date/" + next + "\" rel=\"next\">");
    }

    @ParameterizedTest
    @CsvSource({"2033-W18, Week 18 of 2033, 3 papers", "2033-05, May 2033, 4 papers"})
    void showsWeeksAndMonths(String days, String title, String papers) {
        assertThat(page("/date/" + days)).contains(">" + title + "</h1>").contains(papers);
    }

    @Test
    void hasACalendarWhoseDaysWithPapersAreLinks() {
        assertThat(page("/date/2033-05-03"))
                .contains("<a href=\"/date/2033-05-04\" aria-label=\"4 May 2033: 2 papers\"")
                .contains("<a href=\"/date/2033-W18\" aria-label=\"Week 18 of 2033\">18</a>")
                .contains("<a href=\"/date/2033-07\" rel=\"next\" aria-label=\"July 2033\">→</a>")
                .doesNotContain("href=\"/date/2033-05-05\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2033-05-03", "2033-W17", "2033-06", "1800-01-01"})
    void saysSoWhereThereAreNoPapers(String days) {
        assertThat(page("/date/" + days)).contains("<h2>No papers</h2>").contains("0 papers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2033-02-30", "2033-13", "2033-W54", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "29.7."})
    void knowsNoOtherDays(String days) {
        assertThat(problem("/date/" + days, 404))
                .contains("is no day, week or month")
                .doesNotContain("<script>alert");
    }

    @Test
    void leadsThroughALongDayPageByPage() {
        var first = page("/date/2033-09-01");
        var second = page(first.replaceAll("(?s).*<a class=\"button\" href=\"([^\"]*)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&"));

        assertThat(titles(first)).hasSize(40).doesNotContainAnyElementsOf(titles(second));
        assertThat(first.getBytes(UTF_8)).hasSizeLessThan(100_000);
        assertThat(titles(second)).hasSize(ON_A_FULL_DAY - 40);
        assertThat(second).doesNotContain("class=\"button\" href=\"/date");
        problem("/date/2033-09-01?cursor=nonsense", 400);
    }

    @Test
    void canBeOrderedOtherwiseAndNarrowedDown() {
        assertThat(page("/date/2033-W18"))
                .contains("<a href=\"/date/2033-W18?sort=trending\">trending</a>")
                .contains("<a href=\"/date/2033-W18\" aria-current=\"true\">newest</a>")
                .contains("href=\"/?from=2033-05-02&amp;to=2033-05-08&amp;source=" + OURS + "\"");
        assertThat(page("/date/2033-W18?sort=trending")).contains("aria-current=\"true\">trending");
        assertThat(page("/date/2033-W18?sort=sideways")).contains("aria-current=\"true\">newest");
    }

    @Test
    void showsToday() {
        assertThat(page("/today"))
                .contains("Hot off the press")
                .contains("<a href=\"/today\" aria-current=\"page\">")
                .doesNotContain("the latest day with papers");
    }

    private static List<String> titles(String page) {
        return Pattern.compile("Full day \\d+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
