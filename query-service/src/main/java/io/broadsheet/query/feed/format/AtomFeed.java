package io.broadsheet.query.feed.format;

import javax.xml.stream.XMLStreamException;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {

    private final XmlDocument xml = new XmlDocument();

    private AtomFeed() throws XMLStreamException {}

    static byte[] of(Feed feed) throws XMLStreamException {
        return new AtomFeed().write(feed);
    }

    private byte[] write(Feed feed) throws XMLStreamException {
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .text("id", feed.self())
                .text("title", feed.title(), "type", "text")
                .text("subtitle", Feed.SUBTITLE, "type", "text")
                .text("updated", feed.updated().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self())
                // for entries without authors, each of which needs one from somewhere
                .open("author")
                .text("name", "Broadsheet")
                .close()
                .text("generator", "Broadsheet");
        for (var entry : feed.entries()) {
            write(entry);
        }
        return xml.bytes();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.open("entry")
                .text("id", entry.id())
                .text("title", entry.title(), "type", "text")
                .text("updated", entry.updated().toString())
                .text("published", entry.updated().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.page());
        for (var author : entry.authors()) {
            xml.open("author").text("name", author).close();
        }
        for (var category : entry.categories()) {
            xml.empty("category", "term", category.id(), "label", category.label());
        }
        if (entry.url() != null) {
            xml.empty("link", "rel", "via", "href", entry.url());
        }
        for (var link : entry.links()) {
            xml.empty("link", "rel", "related", "href", link);
        }
        if (!entry.summary().isEmpty()) {
            xml.text("summary", entry.summary(), "type", "text");
        }
        xml.close();
    }
}
