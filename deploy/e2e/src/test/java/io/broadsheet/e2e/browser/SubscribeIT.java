package io.broadsheet.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How somebody gets the daily e-mail and is rid of it again; letters stay on this machine, where a page shows them. */
@Tag("browser")
@ExtendWith(Newsstand.class)
class SubscribeIT {

    private static final int MOST_LOOKS = 60;

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE", "WITHOUT_SCRIPT"})
    void subscribesConfirmsReadsTheDigestAndUnsubscribes(Look look, Site site) {
        try (Visit visit = site.visit(look).open("/subscribe")) {
            Page page = visit.page();
            String address = look.name().toLowerCase(Locale.ROOT) + "@reader.example";

            // When
            page.getByLabel("E-mail address").fill(address);
            page.getByLabel("Tags").fill("benchmark");
            button(page, "Subscribe").click();

            // Then
            assertThat(page.locator("main")).containsText(address);
            visit.photograph("asked-" + look);

            // When
            openLetter(visit, address, Pattern.compile("confirm", Pattern.CASE_INSENSITIVE));
            visit.photograph("letter-to-confirm-" + look);
            page.locator("a[href*='/subscriptions/confirm']").first().click();
            button(page, "Yes, send it").click();

            // Then
            assertThat(page.locator("h1")).hasText("You are subscribed");
            visit.photograph("subscribed-" + look);

            // When
            openLetter(visit, address, Pattern.compile("paper", Pattern.CASE_INSENSITIVE));
            visit.photograph("digest-" + look);
            page.locator("a[href*='/subscriptions/unsubscribe']").first().click();
            assertThat(page.locator("h1")).hasText("Unsubscribe?");
            button(page, "Unsubscribe").click();

            // Then
            assertThat(page.locator("h1")).hasText("You are unsubscribed");
            visit.open("/mail");
            assertThat(page.locator("main")).not().containsText(address);
        }
    }

    /** Letters are written by and by: looks again until this one is there. */
    private static void openLetter(Visit visit, String address, Pattern subject) {
        Locator letter = visit.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .locator("h2 a", new Locator.LocatorOptions().setHasText(subject));
        for (int look = 0; look < MOST_LOOKS && letter.count() == 0; look++) {
            visit.page().waitForTimeout(500);
            visit.open("/mail");
        }
        letter.first().click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
