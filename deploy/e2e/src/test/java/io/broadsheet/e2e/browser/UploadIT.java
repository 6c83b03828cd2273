package io.broadsheet.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.broadsheet.bench.corpus.Draft;
import io.broadsheet.e2e.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody brings papers in and watches them arrive. */
@Tag("browser")
@ExtendWith(Newsstand.class)
class UploadIT {

    private static final IsVisibleOptions WHEN_STORED = new IsVisibleOptions().setTimeout(120_000);

    private static final String A_DROPPED_FILE = """
            ([name, text]) => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([text], name, { type: "text/plain" }));
              return dropped;
            }""";

    private static final String REMEMBER_STATES = """
            (name) => {
              window.states = [];
              const look = () => {
                const row = [...document.querySelectorAll("table.dumps tr")].find((each) => each.textContent.includes(name));
                const state = row?.querySelector(".state").textContent;
                if (state && window.states.at(-1) !== state) window.states.push(state);
              };
              new MutationObserver(look).observe(document.getElementById("dumps"), { childList: true, subtree: true });
            }""";

    @Test
    void showsWhatIsInADroppedFileBeforeItIsUploadedAndFollowsItToItsEnd(Site site) throws IOException {
        try (Visit visit = site.visit(Look.DESKTOP).open("/dumps")) {
            Page page = visit.page();
            List<Draft> drafts = Pages.drafts(701, 4);

            // When
            drop(page, "dropped-2026-07-31.txt", Pages.page(drafts));
            giveToken(page, "not-the-token");
            assertThat(page.getByText("That is not the token.")).isVisible();
            giveToken(page, site.token());

            // Then
            Locator file = page.locator("#files > li").first();
            assertThat(file).containsText("page-lines: 4 papers can be read");
            assertThat(file).containsText(drafts.getFirst().title());
            assertThat(file).containsText("Nothing has been uploaded yet");
            assertThat(page.locator("table.dumps")).not().containsText("dropped-2026-07-31.txt");
            visit.photograph("dry-run");

            // When
            button(page, "Upload: dropped-2026-07-31.txt").click();

            // Then
            assertThat(file.getByText("Complete: 4 records stored, 4 new papers."))
                    .isVisible(WHEN_STORED);
            assertThat(page.locator("table.dumps")).containsText("dropped-2026-07-31.txt");
            visit.photograph("uploaded");
            file.getByText("See what became of it").click();
            assertThat(page.locator("h1")).hasText("dropped-2026-07-31.txt");
        }
    }

    @Test
    void showsTheProgressOfALargeFileWithoutBeingLoadedAgain(Site site) throws IOException {
        try (Visit visit = site.visit(Look.DESKTOP).open("/dumps#token=" + site.token())) {
            Page page = visit.page();
            page.evaluate(REMEMBER_STATES, "large.txt");

            // When
            choose(page, "large.txt", Pages.page(702, 1_000));
            button(page, "Upload: large.txt").click();

            // Then
            assertThat(page.getByText("Complete: 1000 records stored")).isVisible(WHEN_STORED);
            assertThat(page.locator("table.dumps tr:has-text('large.txt')")).containsText("complete");
            assertThat((List<?>) page.evaluate("() => window.states"))
                    .hasSizeGreaterThan(1)
                    .last()
                    .isEqualTo("complete");
            assertThat(page.url()).doesNotContain("token");
        }
    }

    @Test
    void knowsAFileAgainAndSaysWhatCannotBeUsed(Site site) throws IOException {
        try (Visit visit = site.visit(Look.PHONE).open("/dumps#token=" + site.token())) {
            Page page = visit.page();
            String titles = Pages.drafts(703, 3).getFirst().title();

            choose(page, "titles only again.txt", "Daily Papers\n\nOnly a Title\n\nAnd Another Title of a Paper\n");
            choose(page, "odd.txt", Pages.page(704, 3) + titles + "\n");
            choose(page, "picture.gif", "GIF89a");

            assertThat(page.locator("#files > li").first()).containsText("no-readable-record");
            assertThat(page.locator("#files > li").nth(1)).containsText("3 papers can be read, 1 cannot be used");
            page.getByText("What cannot be used (1)").click();
            assertThat(page.locator("#files > li").nth(1).locator("strong")).hasText("missing-abstract");
            assertThat(page.locator("#files > li").nth(2)).containsText("binary-file");
            assertThat(Accessibility.violations(page)).isEmpty();
            visit.photograph("dry-run-phone");
        }
    }

    @Test
    void takesAFileFromAPlainFormWithoutScript(Site site) throws IOException {
        try (Visit visit = site.visit(Look.WITHOUT_SCRIPT).open("/dumps")) {
            Page page = visit.page();
            page.locator("#file").setInputFiles(payload("plain.txt", Pages.page(705, 3)));
            page.locator("#upload input[name=token]").fill(site.token());

            // When
            button(page, "Upload").click();

            // Then
            page.waitForURL(Pattern.compile(Pattern.quote(site.origin()) + "/dumps\\?received=[0-9a-f]{64}"));
            assertThat(page.locator(".note")).containsText("received");
            visit.photograph("uploaded-without-script");
        }
    }

    @Test
    void looksIntoAFileFromAPlainFormWithoutScript(Site site) throws IOException {
        try (Visit visit = site.visit(Look.WITHOUT_SCRIPT).open("/dumps")) {
            Page page = visit.page();
            page.locator("#file").setInputFiles(payload("looked into.txt", Pages.page(706, 3)));
            page.getByLabel("Year").fill("2019");
            page.locator("#upload input[name=token]").fill(site.token());

            button(page, "Only look into it").click();

            assertThat(page.locator("body")).containsText("\"readable\":3");
        }
    }

    @Test
    void readsARejectedDumpAgain(Site site) throws IOException {
        try (Visit visit = site.visit(Look.DESKTOP).open(Sheet.REJECTED_DUMP)) {
            Page page = visit.page();

            button(page, "Read it again").click();
            giveToken(page, site.token());

            assertThat(page.getByText("It was read again, and this is what came of it."))
                    .isVisible(WHEN_STORED);
            assertThat(page.locator(".state").first()).hasText("rejected");
        }
    }

    private static void drop(Page page, String name, String text) {
        JSHandle dropped = page.evaluateHandle(A_DROPPED_FILE, List.of(name, text));
        page.dispatchEvent("#upload", "dragover", Map.of("dataTransfer", dropped));
        page.dispatchEvent("#upload", "drop", Map.of("dataTransfer", dropped));
    }

    private static void choose(Page page, String name, String text) {
        page.locator("#file").setInputFiles(payload(name, text));
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
    }

    private static void giveToken(Page page, String token) {
        Locator dialog = page.locator("dialog[open]");
        dialog.getByLabel("Token").fill(token);
        dialog.getByText("Go on").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
