package io.broadsheet.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page, however it is looked at. */
@Tag("browser")
@ExtendWith(Newsstand.class)
class EveryPageIT {

    private static final int MOST_BYTES = 100_000;
    private static final String WIDER_THAN_THE_SCREEN =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    static Stream<Arguments> pages() {
        return Stream.of(Sheet.values())
                .flatMap(
                        sheet -> Stream.of(Look.DESKTOP, Look.PHONE, Look.DARK).map(look -> Arguments.of(sheet, look)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeUsedByEverybodyAndFitsTheScreen(Sheet sheet, Look look, Site site) {
        try (Visit visit = site.visit(look).open(sheet)) {
            visit.photograph(sheet + "-" + look);

            assertThat(Accessibility.violations(visit.page())).isEmpty();
            assertThat(visit.page().evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isLightAndPaintedAtOnce(Sheet sheet, Site site) throws JsonProcessingException {
        try (Visit visit = site.visit(Look.DESKTOP).open(sheet)) {
            Weight weight = Weight.of(visit.page());

            assertThat(weight.withoutText()).as("bytes of %s", weight).isLessThan(MOST_BYTES);
            assertThat(weight.blocking())
                    .as("requests before anything is painted")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameWithoutScript(Sheet sheet, Site site) {
        try (Visit scripted = site.visit(Look.DESKTOP).open(sheet);
                Visit plain = site.visit(Look.WITHOUT_SCRIPT).open(sheet)) {
            assertThat(heading(plain.page())).isNotBlank().isEqualTo(heading(scripted.page()));
            assertThat(plain.page()
                            .locator("main a:visible, main button:visible")
                            .count())
                    .isPositive();
            plain.photograph(sheet + "-without-script");
        }
    }

    /** Otherwise no page would ever be found wanting. */
    @Test
    void findsWhatIsWrongWithAPage(Site site) {
        try (Visit visit = site.visit(Look.DESKTOP).open(Sheet.HOME)) {
            visit.page().locator("main").evaluate("main => { main.innerHTML = '<input><a href=\"/\"></a>'; }");

            assertThat(Accessibility.violations(visit.page()))
                    .anyMatch(violation -> violation.startsWith("label: "))
                    .anyMatch(violation -> violation.startsWith("link-name: "));
        }
    }

    private static String heading(Page page) {
        return page.locator("h1").first().innerText();
    }
}
