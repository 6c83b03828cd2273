package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** arXiv's listings of new and recent papers: a dt with the identifier, a dd with labelled parts, headings with days. */
final class ArxivListing implements Reading {
    private static final Pattern DAY =
            Pattern.compile("(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s+)?(\\d{1,2} [a-z]{3,9},? \\d{4})");
    private static final Pattern ID = Pattern.compile("(?i)/abs/([^\\s?#]{5,40})");
    private static final Pattern CATEGORY = Pattern.compile("\\(([a-z-]{2,10}(?:\\.[A-Za-z-]{2,10})?)\\)");

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        List<Element> parts = page.select("dl > dt, dl > dd, h2, h3, dl > h3").toList();
        if (parts.stream().noneMatch(part -> part.is("dd") && identifier(part) != null)) {
            return false;
        }
        for (Element part : parts) {
            if (part.is("h2, h3")) {
                showDay(HtmlPage.text(part), sink);
            } else if (part.is("dd")) {
                Listing.give(draft(part), part, sink);
            }
        }
        return true;
    }

    private static void showDay(String heading, RecordSink sink) {
        Matcher day = DAY.matcher(heading);
        ShownDay shown = day.find() ? ShownDay.of(day.group(1).replace(",", "")) : null;
        if (shown != null) {
            sink.day(shown);
        }
    }

    private static Draft draft(Element part) {
        Draft draft = new Draft()
                .title(labelled(part, "title"))
                .abstractText(HtmlPage.text(part.selectFirst("p.mathjax, p:not([class])")))
                .authors(part.select(".list-authors a").eachText())
                .comment(labelled(part, "comments"))
                .venue(labelled(part, "journal-ref"))
                .identifier(Kind.ARXIV, identifier(part))
                .identifier(Kind.DOI, labelled(part, "doi"));
        String subjects = labelled(part, "subjects");
        Matcher category = CATEGORY.matcher(subjects == null ? "" : subjects);
        while (category.find()) {
            draft.categories(List.of(category.group(1)));
        }
        return draft.link("https://arxiv.org/abs/" + identifier(part));
    }

    /** From the links of the dt above. */
    private static @Nullable String identifier(Element part) {
        Element above = part.previousElementSibling();
        if (above == null || !above.is("dt")) {
            return null;
        }
        return above.select("a[href*=/abs/]").stream()
                .map(link -> ID.matcher(link.attr("href")))
                .filter(Matcher::find)
                .map(found -> Kind.ARXIV.of(found.group(1)))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    /** What stands behind {@code Title:} or another label. */
    private static @Nullable String labelled(Element part, String label) {
        Element element = part.selectFirst(".list-" + label);
        if (element == null) {
            return null;
        }
        String text = HtmlPage.text(element);
        return text.replaceFirst("(?i)^" + label + "s?\\s*:\\s*", "");
    }
}
