package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.value.Draft;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The results of a search on arXiv. */
final class ArxivSearch implements Reading {
    private static final Pattern SUBMITTED = Pattern.compile("Submitted (\\d{1,2} \\p{L}{3,9}),? (\\d{4})");
    private static final Pattern ENDS = Pattern.compile("^Abstract:\\s*|\\s*(?:△ Less|▽ More)$");

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        List<Element> results = page.select("li.arxiv-result").toList();
        results.forEach(result -> Listing.give(draft(result), result, sink));
        return !results.isEmpty();
    }

    private static Draft draft(Element result) {
        Element whole = result.selectFirst(".abstract-full");
        Element text = whole == null ? result.selectFirst("p.abstract") : whole;
        Draft draft = new Draft()
                .title(HtmlPage.text(result.selectFirst("p.title")))
                .abstractText(ENDS.matcher(HtmlPage.text(text)).replaceAll(""))
                .authors(result.select("p.authors a").eachText())
                .categories(result.select(".tags .tag").stream()
                        .map(HtmlPage::text)
                        .filter(tag -> tag.matches("[a-z-]{2,10}(?:\\.[A-Za-z-]{2,10})?"))
                        .toList());
        result.select("p.list-title a[href]").forEach(link -> draft.address(HtmlPage.target(link)));
        Matcher submitted = SUBMITTED.matcher(HtmlPage.text(result).replace("originally announced", ""));
        if (submitted.find()) {
            draft.publishedAt(submitted.group(1) + " " + submitted.group(2));
        }
        return draft;
    }
}
