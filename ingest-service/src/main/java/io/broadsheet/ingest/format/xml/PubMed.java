package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PubMed's articles and books, as its search saves them, its API answers, and its yearly and daily files hold them. */
final class PubMed extends XmlFormat {
    private static final Set<String> EMPTY_LABELS = Set.of("UNLABELLED", "UNASSIGNED");
    private static final Pattern FREE_LICENCE = Pattern.compile("(?i)creative ?commons|\\bCC[ -](?:BY|0)");

    @Override
    public String name() {
        return "pubmed-xml";
    }

    @Override
    public String source() {
        return "pubmed";
    }

    @Override
    public String recognisedBy() {
        return "XML with PubmedArticle, PubmedBookArticle or MedlineCitation";
    }

    @Override
    public String example() {
        return """
                <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">12345678</PMID><Article>\
                <Journal><JournalIssue><PubDate><Year>2026</Year><Month>Jul</Month></PubDate></JournalIssue>\
                <Title>Debris</Title></Journal><ArticleTitle>A Ledger for Debris.</ArticleTitle>\
                <Abstract><AbstractText Label="AIM">We keep a ledger.</AbstractText></Abstract></Article></MedlineCitation>\
                </PubmedArticle></PubmedArticleSet>
                """;
    }

    @Override
    double likeness(XmlSample sample) {
        boolean set = sample.hasAny("PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet");
        boolean articles = sample.hasAny("PubmedArticle", "PubmedBookArticle", "MedlineCitation") && sample.has("PMID");
        boolean answer = sample.root().equals("eFetchResult") && sample.has("ERROR");
        return articles || set || answer ? 0.95 : 0;
    }

    @Override
    Shape shape() {
        return Shape.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "DeleteCitation", "ERROR")
                .without("ReferenceList", "CommentsCorrectionsList", "GrantList", "ChemicalList", "History");
    }

    @Override
    @Nullable
    Refusal refusal(Node item) {
        return switch (item.name()) {
            case "ERROR" -> Refusal.answer(Objects.requireNonNullElse(item.text(), "no words"));
            case "DeleteCitation" -> Refusal.deleted("PMID " + String.join(", ", item.texts("PMID")));
            default -> null;
        };
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        Draft draft = switch (item.name()) {
            case "MedlineCitation" -> article(item);
            case "PubmedBookArticle" -> book(item.child("BookDocument"));
            default -> article(item.child("MedlineCitation"));
        };
        Stream.of("PubmedData", "PubmedBookData", "BookDocument")
                .flatMap(data -> item.all(data, "ArticleIdList", "ArticleId"))
                .forEach(id -> identify(draft, id.attribute("IdType"), id.text()));
        return draft;
    }

    private static Draft article(Node citation) {
        Node article = citation.child("Article");
        Node journal = article.child("Journal");
        Draft draft = common(article, citation)
                .title(Flow.line(article.child("VernacularTitle")))
                .abstractText(sections(citation.child("OtherAbstract")))
                .publishedAt(date(journal.at("JournalIssue", "PubDate")))
                .venue(journal.text("Title"))
                .venue(journal.text("ISOAbbreviation"))
                .venue(citation.child("MedlineJournalInfo").text("MedlineTA"))
                .keywords(citation.texts("KeywordList", "Keyword"))
                .keywords(citation.texts("MeshHeadingList", "MeshHeading", "DescriptorName"));
        article.children("ArticleDate").forEach(each -> draft.publishedAt(date(each)));
        article.children("ELocationID").forEach(id -> identify(draft, id.attribute("EIdType"), id.text()));
        return draft;
    }

    private static Draft book(Node document) {
        Node book = document.child("Book");
        String chapter = Flow.line(document.child("ArticleTitle"));
        return common(document, document)
                .title(Flow.line(book.child("BookTitle")))
                .authors(authors(book))
                .publishedAt(date(document.child("ContributionDate")))
                .publishedAt(date(book.child("PubDate")))
                .venue(chapter == null ? null : Flow.line(book.child("BookTitle")))
                .venue(book.child("Publisher").text("PublisherName"))
                .keywords(document.texts("KeywordList", "Keyword"));
    }

    private static Draft common(Node article, Node citation) {
        String copyright = article.child("Abstract").text("CopyrightInformation");
        boolean free = copyright != null && FREE_LICENCE.matcher(copyright).find();
        return new Draft()
                .title(Flow.line(article.child("ArticleTitle")))
                .abstractText(sections(article.child("Abstract")))
                .authors(authors(article))
                .identifier(Kind.PMID, citation.text("PMID"))
                .licence(free ? copyright : null);
    }

    /** Each section below its label. */
    private static @Nullable String sections(Node text) {
        return Flow.joined(text.children("AbstractText").map(PubMed::section));
    }

    private static @Nullable String section(Node section) {
        String text = Flow.paragraphs(section);
        String label =
                Objects.requireNonNullElse(section.attribute("Label"), "").strip();
        boolean bare = label.isEmpty() || EMPTY_LABELS.contains(label.toUpperCase(Locale.ROOT));
        return text == null || bare ? text : label + (label.endsWith(":") ? " " : ": ") + text;
    }

    /** Of several lists the authors', not the editors'. */
    private static List<String> authors(Node article) {
        return article.children("AuthorList")
                .filter(list -> !list.has("Type", "editors"))
                .flatMap(list -> list.children("Author"))
                .filter(author -> !author.has("ValidYN", "N"))
                .map(PubMed::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String name(Node author) {
        String given = author.text("ForeName");
        String first = given == null ? author.text("Initials") : given;
        String family = author.text("LastName");
        return family == null ? author.text("CollectiveName") : Person.named(first, family, author.text("Suffix"));
    }

    private static @Nullable String date(Node date) {
        String free = XmlDate.free(date.text("MedlineDate"));
        return free == null ? XmlDate.of(date.text("Year"), date.text("Month"), date.text("Day")) : free;
    }

    private static void identify(Draft draft, @Nullable String type, @Nullable String id) {
        switch (Objects.requireNonNullElse(type, "")) {
            case "doi" -> draft.identifier(Kind.DOI, id);
            case "pubmed" -> draft.identifier(Kind.PMID, id);
            case "pmc" -> draft.identifier(Kind.PMC, id);
            default -> {}
        }
    }
}
