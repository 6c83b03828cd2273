package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Markup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds in Atom: the answers of arXiv's API, or others. */
final class AtomFeed extends XmlFormat {
    private final boolean arxiv;

    private AtomFeed(boolean arxiv) {
        this.arxiv = arxiv;
    }

    static AtomFeed ofArxiv() {
        return new AtomFeed(true);
    }

    static AtomFeed ofOthers() {
        return new AtomFeed(false);
    }

    @Override
    public String name() {
        return arxiv ? "arxiv-atom" : "atom";
    }

    @Override
    public String source() {
        return arxiv ? "arxiv" : "atom";
    }

    @Override
    public String recognisedBy() {
        return arxiv ? "an Atom feed of arXiv's addresses" : "an Atom feed whose entries have titles";
    }

    @Override
    public String example() {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>%s</id>\
                <title>A Ledger for Debris</title><published>2026-07-02T09:00:00Z</published>\
                <summary>We keep a ledger.</summary><author><name>Ada Example</name></author></entry></feed>
                """.formatted(arxiv ? "http://arxiv.org/abs/2607.01234v1" : "https://papers.example.org/7");
    }

    @Override
    double likeness(XmlSample sample) {
        boolean feed =
                sample.root().equals("feed") && (sample.hasAny("entry", "totalResults") || sample.says("/Atom\""));
        boolean entries =
                sample.has("entry", "title", "id") && sample.hasAny("summary", "updated", "published", "content");
        boolean ofArxiv =
                sample.says("arxiv.org/abs/") || sample.says("arxiv.org/api") || sample.says("arxiv.org/schemas");
        return (feed || entries) && ofArxiv == arxiv ? (arxiv ? 0.95 : 0.85) : 0;
    }

    @Override
    Shape shape() {
        return Shape.of("entry").without("source");
    }

    /** The API's errors are entries. */
    @Override
    @Nullable
    Refusal refusal(Node item) {
        boolean error = Objects.requireNonNullElse(item.text("id"), "").contains("/api/errors");
        return error ? Refusal.answer(Objects.requireNonNullElse(item.text("summary"), "no words")) : null;
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        Draft draft = new Draft()
                .title(item.children("title").map(AtomFeed::line).findFirst().orElse(null))
                .authors(item.texts("author", "name"))
                .identifier(Kind.DOI, item.text("doi"))
                .publishedAt(item.text("published"))
                .publishedAt(item.text("updated"))
                .venue(item.text("journal_ref"))
                .comment(item.text("comment"))
                .licence(item.text("rights"))
                .address(item.text("id"));
        Stream.of("summary", "content").flatMap(item::children).forEach(text -> draft.abstractText(paragraphs(text)));
        Stream.of("primary_category", "category")
                .flatMap(item::children)
                .map(category -> category.attribute("term"))
                .filter(Objects::nonNull)
                .forEach(term -> draft.categories(List.of(term)));
        item.children("link")
                .filter(link -> !link.has("rel", "self"))
                .forEach(link -> draft.address(link.attribute("href")));
        return draft;
    }

    private static @Nullable String line(Node title) {
        return title.has("type", "html") ? Markup.line(title.raw()) : Flow.line(title);
    }

    private static @Nullable String paragraphs(Node text) {
        if (text.has("type", "html")) {
            return Markup.paragraphs(text.raw());
        }
        return text.has("type", "xhtml") ? Flow.paragraphs(text) : text.raw();
    }
}
