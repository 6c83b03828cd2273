package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles in JATS, or in NLM's schema before it: of each only what stands in front of its body. */
final class Jats extends XmlFormat {
    private static final List<String> DATES =
            List.of("epub", "electronic", "pub", "epub-ppub", "ppub", "print", "collection");

    @Override
    public String name() {
        return "jats-xml";
    }

    @Override
    public String source() {
        return "jats";
    }

    @Override
    public String recognisedBy() {
        return "XML with articles that have front matter (article-meta), one in a file or many";
    }

    @Override
    public String example() {
        return """
                <article article-type="research-article"><front><journal-meta><journal-title>Debris</journal-title></journal-meta>\
                <article-meta><article-id pub-id-type="doi">10.5555/ledger.7</article-id>\
                <title-group><article-title>A Ledger for Debris</article-title></title-group>\
                <abstract><p>We keep a ledger.</p></abstract></article-meta></front></article>
                """;
    }

    @Override
    double likeness(XmlSample sample) {
        return sample.has("article", "front") && sample.hasAny("article-meta", "journal-meta") ? 0.95 : 0;
    }

    @Override
    Shape shape() {
        return Shape.of("article", "header", "error")
                .without("body", "back", "floats-group", "floats-wrap", "sub-article", "response", "processing-meta");
    }

    /** Articles may come from an OAI-PMH repository, whose headers tell which were deleted. */
    @Override
    boolean counts(Node item) {
        return item.name().equals("article") || OaiFormat.said(item) != null;
    }

    @Override
    @Nullable
    Refusal refusal(Node item) {
        return OaiFormat.said(item);
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        Node meta = item.at("front", "article-meta");
        Node titles = meta.child("title-group");
        Draft draft = new Draft()
                .title(Flow.line(titles.child("article-title")), Flow.line(titles.child("subtitle")))
                .abstractText(abstractText(meta))
                .authors(authors(meta))
                .publishedAt(date(meta))
                .categories(categories(meta.child("article-categories")))
                .keywords(keywords(meta))
                .licence(licence(meta));
        meta.children("article-id").forEach(id -> identify(draft, id));
        venues(item.at("front", "journal-meta")).forEach(draft::venue);
        meta.children("self-uri").forEach(link -> draft.link(link.attribute("href")));
        return draft;
    }

    /** The plain one before those of a purpose: for editors, for the public, for the table of contents. */
    private static @Nullable String abstractText(Node meta) {
        Stream<Node> plain = meta.children("abstract").filter(each -> each.attribute("abstract-type") == null);
        return first(Stream.concat(plain, meta.children("abstract")).map(Flow::paragraphs));
    }

    private static List<String> authors(Node meta) {
        return meta.all("contrib-group", "contrib")
                .filter(contrib -> contrib.attribute("contrib-type") == null || contrib.has("contrib-type", "author"))
                .map(Jats::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String name(Node contrib) {
        Node name = Stream.of(contrib, contrib.child("name-alternatives"))
                .flatMap(each -> Stream.concat(each.children("name"), each.children("string-name")))
                .findFirst()
                .orElse(Node.NONE);
        boolean inParts = name.child("given-names").exists() || name.name().equals("name");
        return inParts
                ? Person.named(name.text("given-names"), name.text("surname"), name.text("suffix"))
                : Flow.line(name.exists() ? name : contrib.child("collab"));
    }

    private static void identify(Draft draft, Node id) {
        String text = id.text();
        switch (Objects.requireNonNullElse(id.attribute("pub-id-type"), "")) {
            case "doi" -> draft.identifier(Kind.DOI, text);
            case "pmid" -> draft.identifier(Kind.PMID, text);
            case "arxiv" -> draft.identifier(Kind.ARXIV, text);
            case "pmc", "pmcid" ->
                draft.identifier(Kind.PMC, text).identifier(Kind.PMC, text == null ? null : "PMC" + text);
            default -> {}
        }
    }

    /** When it first appeared, if that is told apart. */
    private static @Nullable String date(Node meta) {
        Stream<Node> told =
                DATES.stream().flatMap(type -> meta.children("pub-date").filter(date -> isOf(type, date)));
        return first(Stream.concat(told, meta.children("pub-date")).map(XmlDate::of));
    }

    private static boolean isOf(String type, Node date) {
        return date.has("pub-type", type) || date.has("publication-format", type) || date.has("date-type", type);
    }

    private static Stream<@Nullable String> venues(Node journal) {
        return Stream.of(
                journal.child("journal-title-group").text("journal-title"),
                journal.text("journal-title"),
                journal.child("journal-title-group").text("abbrev-journal-title"),
                journal.text("abbrev-journal-title"),
                journal.text("journal-id"));
    }

    /** Without the heading that only names the kind of article. */
    private static List<String> categories(Node categories) {
        return categories
                .children("subj-group")
                .filter(group -> !group.has("subj-group-type", "heading"))
                .flatMap(group -> group.within("subject"))
                .map(Flow::line)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> keywords(Node meta) {
        return meta.children("kwd-group")
                .flatMap(group -> group.within("kwd"))
                .map(Flow::line)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Its address, else its words; articles before JATS have it among those about copyright. */
    private static @Nullable String licence(Node meta) {
        Node licence =
                meta.at("permissions", "license").exists() ? meta.at("permissions", "license") : meta.child("license");
        String statement = meta.text("copyright-statement");
        return first(Stream.of(
                licence.attribute("href"),
                first(licence.within("license_ref").map(Node::text)),
                first(licence.within("ext-link").map(link -> link.attribute("href"))),
                licence.text(),
                statement != null && statement.contains("icense") ? statement : null));
    }

    private static @Nullable String first(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
