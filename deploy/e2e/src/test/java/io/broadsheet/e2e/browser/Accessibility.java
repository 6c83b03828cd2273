package io.broadsheet.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds against the Web Content Accessibility Guidelines 2.2 on level AA. */
final class Accessibility {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** One line for each rule that is broken, with the elements that break it. */
    static List<String> violations(Page page) {
        // Without frames there is nothing to be put together, for which it would open a page of its own.
        AxeResults results =
                new AxeBuilder(page).withTags(WCAG_2_2_AA).setLegacyMode(true).analyze();
        return results.getViolations().stream().map(Accessibility::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " (" + node.getFailureSummary() + ")")
                        .collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
