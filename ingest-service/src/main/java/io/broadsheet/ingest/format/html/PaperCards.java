package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A listing in which each paper is an article with a heading, as daily papers are shown. */
final class PaperCards implements Reading {
    private static final int SHORTEST_ABSTRACT = 60;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("(?:/|[?&]date=)(\\d{4}-\\d{2}-\\d{2})(?:$|[/?&#])");
    private static final Pattern CODE = Pattern.compile("https?://(?:www\\.)?(?:github|gitlab)\\.com/[^/]+/[^/]+");
    private static final Pattern PAPER =
            Pattern.compile("(?:^|[^/])/papers/(\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?)(?:$|[/?#])");

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        List<Element> cards = page.select("article:has(h1, h2, h3, h4, h5, h6)")
                .filter(card -> card.selectFirst("article article") == null)
                .toList();
        long papers = cards.stream()
                .filter(card -> linksPaper(card) || (cards.size() > 1 && abstractOf(card) != null))
                .count();
        if (papers == 0 || papers * 2 < cards.size()) {
            return false;
        }
        ShownDay day = day(page);
        if (day != null) {
            sink.day(day);
        }
        cards.forEach(card -> Listing.give(draft(card), card, sink));
        return true;
    }

    private static Draft draft(Element card) {
        Element heading = Objects.requireNonNull(card.selectFirst(HEADINGS));
        Draft draft = new Draft().title(HtmlPage.text(heading)).abstractText(abstractOf(card));
        card.select("[class*=author], [itemprop=author], [rel=author]").stream()
                .map(HtmlPage::text)
                .map(text -> text.replaceFirst("(?i)^(?:authors?|by)\\s*:?\\s+", ""))
                .filter(text -> !text.matches("(?i)[^\\p{L}]*\\d+ authors?"))
                .forEach(text -> draft.authors(Names.of(new Value.Text(text))));
        card.select("time[datetime]").forEach(time -> draft.publishedAt(time.attr("datetime")));
        links(card).forEach(link -> address(link, draft));
        return draft;
    }

    /** The hub's addresses contain arXiv's identifiers, relative as they may be. */
    private static void address(Element link, Draft draft) {
        Matcher paper = PAPER.matcher(link.attr("href"));
        if (paper.find()) {
            draft.identifier(Kind.ARXIV, paper.group(1));
        }
        if (link.closest(HEADINGS) != null || identifies(link)) {
            draft.address(HtmlPage.target(link));
        } else if (CODE.matcher(HtmlPage.target(link)).lookingAt()) {
            draft.link(HtmlPage.target(link));
        }
    }

    private static boolean linksPaper(Element card) {
        return links(card).anyMatch(PaperCards::identifies);
    }

    private static boolean identifies(Element link) {
        String target = HtmlPage.target(link);
        boolean known = Stream.of(Kind.values()).anyMatch(kind -> target.contains("/") && kind.of(target) != null);
        return known || PAPER.matcher(link.attr("href")).find();
    }

    private static Stream<Element> links(Element card) {
        return card.select("a[href]").stream();
    }

    /** The longest paragraph, if it is running text. */
    private static @Nullable String abstractOf(Element card) {
        return card.select("p, [class*=abstract], [class*=summary], blockquote").stream()
                .filter(part -> part.closest(HEADINGS) == null)
                .map(HtmlPage::text)
                .filter(text -> text.length() >= SHORTEST_ABSTRACT)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** The day in the page's address, else what the page shows outside of its cards. */
    private static @Nullable ShownDay day(HtmlPage page) {
        Matcher address = DAY_IN_ADDRESS.matcher(page.address());
        if (address.find()) {
            return ShownDay.of(address.group(1));
        }
        return page.select("time, h1, h2, h3, p, span, div")
                .filter(element -> element.closest("article") == null)
                .flatMap(element ->
                        Stream.of(element.attr("datetime"), element.ownText().strip()))
                .map(ShownDay::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
