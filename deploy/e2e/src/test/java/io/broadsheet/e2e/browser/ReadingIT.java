package io.broadsheet.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How somebody finds a paper who has read nothing about this. */
@Tag("browser")
@ExtendWith(Newsstand.class)
class ReadingIT {

    @ParameterizedTest
    @EnumSource
    void searchesFiltersOpensAPaperAndGoesOnToASimilarOne(Look look, Site site) {
        try (Visit visit = site.visit(look).open("/")) {
            Page page = visit.page();

            // When
            search(page, "language models");
            int found = papersFound(page);
            firstFacet(page).click();

            // Then
            assertThat(page.getByText(Pattern.compile("^\\d+ papers? for “language models”")))
                    .isVisible();
            assertThat(papersFound(page)).isPositive().isLessThanOrEqualTo(found);
            assertThat(page.url()).contains("q=language", "=");
            assertThat(page.getByTitle("Take this filter away")).isVisible();

            // When
            Locator first = page.locator("article h2 a").first();
            String title = first.innerText();
            first.click();

            // Then
            assertThat(page.locator("h1")).hasText(title);
            Locator similar =
                    page.locator("h2:has-text('Similar papers') + * a").first();
            String other = similar.innerText();
            similar.click();
            assertThat(page.locator("h1")).hasText(other);
        }
    }

    @Test
    void goesToTheSearchBoxByASlash(Site site) {
        try (Visit visit = site.visit(Look.DESKTOP).open("/")) {
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("quechua");
            visit.page().keyboard().press("Enter");

            assertThat(visit.page().locator("article h2").first()).hasText(Pattern.compile("Quechua Speaks Back.*"));
        }
    }

    private static void search(Page page, String words) {
        Locator box = page.getByRole(AriaRole.SEARCHBOX);
        box.fill(words);
        box.press("Enter");
        page.waitForURL("**/?q=**");
    }

    private static Locator firstFacet(Page page) {
        return page.locator("aside .facet li a:not([href^='/dumps'])").first();
    }

    private static int papersFound(Page page) {
        return Integer.parseInt(page.locator(".count").first().innerText().replaceAll("^(\\d+).*", "$1"));
    }
}
