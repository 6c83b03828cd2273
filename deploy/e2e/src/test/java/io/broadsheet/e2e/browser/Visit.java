package io.broadsheet.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One person's visit in one tab. Closing it fails if meanwhile a page complained in the console, as it does when the policy for its
 * content is broken, a script failed, a dialog was opened, or anything was asked of another machine.
 */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 20_000;

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private boolean broken;

    Visit(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> noteWhereItGoes(request.url()));
        page.onConsoleMessage(this::note);
        page.onPageError(error -> faults.add("a script failed: " + error));
        page.onDialog(dialog -> {
            faults.add("a dialog says: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page of the site and waits until it has loaded. */
    Visit open(String address) {
        open(address, 200);
        return this;
    }

    Visit open(Sheet sheet) {
        return open(sheet.address(site), sheet.status());
    }

    private Visit open(String address, int status) {
        broken = status >= 400;
        Response answer = page.navigate(site.origin() + address);
        assertThat(answer.status()).as("status of %s", address).isEqualTo(status);
        return this;
    }

    /** Keeps a picture of the whole page as build output. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".png")));
    }

    private void noteWhereItGoes(String url) {
        URI address = URI.create(url);
        if (!"127.0.0.1".equals(address.getHost()) && !"data".equals(address.getScheme())) {
            elsewhere.add(url);
        }
    }

    /** That a page is missing is what the browser says of a missing page; what data is refused, the page tells. */
    private void note(ConsoleMessage message) {
        boolean serious = message.type().equals("error") || message.type().equals("warning");
        boolean expected = message.text().contains("responded with a status of 4")
                && (broken || message.location().matches(".*/(v1/dumps|favicon\\.ico).*"));
        if (serious && !expected) {
            faults.add(message.text());
        }
    }

    @Override
    public void close() {
        String at = page.url();
        context.close();
        assertThat(faults).as("faults of %s", at).isEmpty();
        assertThat(elsewhere).as("requests of %s to other machines", at).isEmpty();
    }
}
