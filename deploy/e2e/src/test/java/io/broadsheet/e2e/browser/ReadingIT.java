package io.broadsheet.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            Locator box = page.getByRole(AriaRole.SEARCHBOX);
            box.fill("language models");
            box.press("Enter");
            assertThat(heading(page)).containsText("for “language models”");
            int found = number(heading(page));
            Locator facet = page.locator("aside .facet li a:has(.number)").first();
            int counted = number(facet.locator(".number"));
            facet.click();

            // Then
            assertThat(page.getByTitle("Take this filter away")).isVisible();
            assertThat(heading(page)).containsText("for “language models”");
            assertThat(number(heading(page))).isEqualTo(counted).isLessThanOrEqualTo(found);

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
    void findsWhileOneTypesAndIsOperatedByKeys(Site site) {
        try (Visit visit = site.visit(Look.DESKTOP).open("/")) {
            Page page = visit.page();

            // When
            page.keyboard().press("/");
            page.keyboard().type("benchmark");

            // Then
            assertThat(heading(page)).containsText("for “benchmark”");
            assertThat(page.url()).endsWith("/?q=benchmark");

            // When
            page.keyboard().press("Tab");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("j");
            String second = page.locator("article h2").nth(1).innerText();
            page.keyboard().press("o");

            // Then
            assertThat(page.locator("h1")).hasText(second);
        }
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static int number(Locator counted) {
        return Integer.parseInt(counted.innerText().replaceAll("(?s)^\\s*(\\d+).*", "$1"));
    }
}
