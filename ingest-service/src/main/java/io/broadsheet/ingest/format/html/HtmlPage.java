package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.format.value.Prose;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A parsed page that knows its own address and where in the file its elements stand. */
final class HtmlPage {
    private static final int DEEPEST = 512;
    private static final int MOST_CHARACTERS_ABOVE = 2048;
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d{1,5}\\)(https?://\\S{1,2000})");

    private final Document document;
    private final String address;

    private HtmlPage(Document document, String address) {
        this.document = document;
        this.address = address;
    }

    /** @param fetchedFrom the page's address if it is known from elsewhere, else empty */
    static HtmlPage of(String html, String fetchedFrom) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        Document document = parser.parseInput(html, fetchedFrom);
        String address = fetchedFrom.isEmpty() ? ownAddress(document, html) : fetchedFrom;
        document.setBaseUri(document.baseUri().isEmpty() ? address : document.baseUri());
        return new HtmlPage(document, address);
    }

    /** The page's address; empty where it is not known. */
    String address() {
        return address;
    }

    Document document() {
        return document;
    }

    Stream<Element> select(String selector) {
        return document.select(selector).stream();
    }

    @Nullable
    Element first(String selector) {
        return document.selectFirst(selector);
    }

    static Position position(Node node) {
        return new Position((long) Math.max(1, node.sourceRange().start().lineNumber()), null, null);
    }

    /** What a reader sees of an element, on one line. */
    static String text(@Nullable Element element) {
        return element == null ? "" : Prose.oneLine(Characters.printable(element.text()));
    }

    /** Where a link leads; relative ones to where they can, knowing what is known. */
    static String target(Element link) {
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? link.attr("href").strip() : absolute;
    }

    private static String ownAddress(Document document, String html) {
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), MOST_CHARACTERS_ABOVE)));
        String above = saved.find() ? saved.group(1) : "";
        return Stream.of(
                        above,
                        attribute(document, "link[rel=canonical]", "href"),
                        attribute(document, "meta[property=og:url]", "content"))
                .filter(found -> found.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static String attribute(Document document, String selector, String name) {
        Element element = document.selectFirst(selector);
        return element == null
                ? ""
                : Objects.requireNonNullElse(element.attr(name), "").strip();
    }
}
