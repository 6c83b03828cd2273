package io.broadsheet.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Markup, script and characters that turn the direction of writing are text wherever they are shown. */
@Tag("browser")
@ExtendWith(Newsstand.class)
class HostileTitlesIT {

    private static final String ALL = "/v1/papers?limit=50&" + QueryApi.parameter("q", Hostile.WORD);

    /** What a page would only have if a text had become part of it. */
    private static final String INTRUDERS =
            "main :is(img, iframe, style, script, b, i, [onclick], [onerror], [onload])";

    /** Text with such characters that shares its block with other text, and is not isolated from that. */
    private static final String TURNED = """
            () => {
              const turns = /[\\u202A-\\u202E\\u2066-\\u2069]/;
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const inside = texts.currentNode.parentElement;
                if (turns.test(texts.currentNode.data) && !inside.closest("bdi, [dir=auto], script, noscript")) {
                  found.push(inside.outerHTML);
                }
              }
              return found;
            }""";

    @Test
    void areShownAsTextInTheListThatFindsThem(Site site) throws IOException, InterruptedException {
        try (Visit visit = site.visit(Look.DESKTOP).open("/?q=" + Hostile.WORD)) {
            List<String> titles = papers(site).stream()
                    .map(paper -> paper.required("title").asText())
                    .toList();

            assertThat(visit.page().locator("article h2").allTextContents())
                    .map(String::strip)
                    .containsExactlyInAnyOrderElementsOf(titles)
                    .hasSameSizeAs(Hostile.titles());
            assertHarmless(visit.page());
            visit.photograph("hostile-titles");
        }
    }

    @Test
    void areShownAsTextOnTheirPages(Site site) throws IOException, InterruptedException {
        for (JsonNode paper : papers(site)) {
            try (Visit visit = site.visit(Look.DESKTOP)
                    .open("/papers/" + paper.required("id").asText())) {
                assertThat(visit.page().locator("h1").textContent().strip())
                        .isEqualTo(paper.required("title").asText());
                assertThat(visit.page().title())
                        .contains(paper.required("title").asText());
                assertHarmless(visit.page());
            }
        }
    }

    @Test
    void areShownAsTextWhereADumpTellsOfThem(Site site) {
        try (Visit visit = site.visit(Look.DESKTOP).open("/dumps")) {
            visit.page().getByText("gnp.jsonl").first().click();

            assertThat(visit.page().locator("h1").textContent()).isEqualTo(Hostile.FILE);
            assertThat(visit.page().locator("main").textContent()).contains("<script>window.hacked=1</script>");
            assertHarmless(visit.page());
            visit.photograph("hostile-dump");
        }
    }

    private static List<JsonNode> papers(Site site) throws IOException, InterruptedException {
        List<JsonNode> papers = new ArrayList<>();
        site.system().query().get(ALL).required("items").forEach(papers::add);
        return papers;
    }

    private static void assertHarmless(Page page) {
        assertThat(page.evaluate("() => 'hacked' in window")).isEqualTo(false);
        assertThat(page.locator(INTRUDERS).count()).isZero();
        assertThat((List<?>) page.evaluate(TURNED)).isEmpty();
    }
}
