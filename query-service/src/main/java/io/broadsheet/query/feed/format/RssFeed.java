package io.broadsheet.query.feed.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** A feed as RSS 2.0, with authors as Dublin Core has them, since RSS wants addresses of e-mail. */
final class RssFeed {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final XmlDocument xml = new XmlDocument();

    private RssFeed() throws XMLStreamException {}

    static byte[] of(Feed feed) throws XMLStreamException {
        return new RssFeed().write(feed);
    }

    private byte[] write(Feed feed) throws XMLStreamException {
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .text("title", feed.title())
                .text("link", feed.home())
                .text("description", Feed.SUBTITLE)
                .text("lastBuildDate", date(feed.updated()))
                .text("generator", "Broadsheet")
                .text("docs", "https://www.rssboard.org/rss-specification")
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
        for (var entry : feed.entries()) {
            write(entry);
        }
        return xml.bytes();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.open("item")
                .text("title", entry.title())
                .text("link", entry.page())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", date(entry.updated()));
        if (!entry.summary().isEmpty()) {
            xml.text("description", html(entry.summary()));
        }
        for (var author : entry.authors()) {
            xml.text("dc:creator", author);
        }
        for (var category : entry.categories()) {
            xml.text("category", category.label().isEmpty() ? category.id() : category.label());
        }
        xml.close();
    }

    /** A description is read as HTML, in which the text has to stand for itself. */
    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant instant) {
        return RFC_822.format(instant);
    }
}
