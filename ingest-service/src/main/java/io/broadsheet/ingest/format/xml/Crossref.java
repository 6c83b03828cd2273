package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works in Crossref's XML: answers of its APIs (unixref, unixsd, OAI-PMH), and the deposits that they are made of. */
final class Crossref extends XmlFormat {
    private static final Set<String> WORKS = Set.of(
            "journal_article",
            "conference_paper",
            "posted_content",
            "dissertation",
            "content_item",
            "dataset",
            "peer_review",
            "pending_publication",
            "sa_component");
    /** Of a whole book, journal, proceedings; for a work inside, what it appeared in. The nearest first. */
    private static final List<String> WHOLES = List.of(
            "proceedings_metadata",
            "book_metadata",
            "report-paper_metadata",
            "standard_metadata",
            "database_metadata",
            "book_series_metadata",
            "book_set_metadata",
            "report-paper_series_metadata",
            "proceedings_series_metadata",
            "journal_metadata");

    @Override
    public String name() {
        return "crossref-xml";
    }

    @Override
    public String source() {
        return "crossref";
    }

    @Override
    public String recognisedBy() {
        return "XML with crossref, doi_record or doi_batch around works";
    }

    @Override
    public String example() {
        return """
                <doi_records><doi_record><crossref><journal><journal_metadata><full_title>Debris</full_title></journal_metadata>\
                <journal_article><titles><title>A Ledger for Debris</title></titles>\
                <publication_date><year>2026</year></publication_date>\
                <doi_data><doi>10.5555/ledger.7</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>
                """;
    }

    @Override
    double likeness(XmlSample sample) {
        boolean frame = sample.hasAny("crossref", "doi_record", "doi_records", "crossref_result", "doi_batch");
        boolean works = WORKS.stream().anyMatch(sample::has) || WHOLES.stream().anyMatch(sample::has);
        return !frame ? 0 : works ? 0.95 : sample.hasAny("error", "query") ? 0.9 : 0.3;
    }

    @Override
    Shape shape() {
        Set<String> records = new HashSet<>(WORKS);
        records.addAll(Set.of("header", "error"));
        Set<String> contexts = new HashSet<>(WHOLES);
        contexts.addAll(Set.of("journal_issue", "event_metadata", "msg"));
        Set<String> containers =
                Set.of("journal", "book", "conference", "report-paper", "standard", "database", "query");
        return new Shape(records, contexts, containers, Set.of("citation_list", "component_list", "archive_locations"));
    }

    /** Works may come from an OAI-PMH repository, whose headers tell which were deleted. */
    @Override
    boolean counts(Node item) {
        return !item.name().equals("header") || OaiFormat.said(item) != null;
    }

    @Override
    @Nullable
    Refusal refusal(Node item) {
        return item.name().equals("query")
                ? Refusal.answer(Objects.requireNonNullElse(item.text("msg"), "unresolved"))
                : OaiFormat.said(item);
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        boolean whole = !WORKS.contains(item.name());
        Node work = whole ? wholes(item).findFirst().orElse(Node.NONE) : item;
        Draft draft = draft(work);
        draft.publishedAt(date(whole ? item.child("journal_issue") : around.context("journal_issue")));
        WHOLES.stream().map(around::context).filter(Node::exists).forEach(outer -> {
            draft.venue(title(outer)).publishedAt(date(outer));
            license(outer).forEach(draft::licence);
        });
        if (whole) {
            wholes(item).skip(1).forEach(outer -> draft.venue(title(outer)));
        }
        return draft.venue(work.child("institution").text("institution_name"));
    }

    private static Stream<Node> wholes(Node container) {
        return WHOLES.stream().map(container::child).filter(Node::exists);
    }

    private static Draft draft(Node work) {
        Draft draft = new Draft()
                .title(title(work), subtitle(work))
                .authors(contributors(work, "author"))
                .authors(contributors(work, "editor"))
                .identifier(Kind.DOI, work.child("doi_data").text("doi"))
                .publishedAt(date(work))
                .categories(work.texts("group_title"))
                .link(work.child("doi_data").text("resource"));
        Stream.of(true, false)
                .flatMap(plain ->
                        work.children("abstract").filter(each -> !plain || each.attribute("abstract-type") == null))
                .forEach(each -> draft.abstractText(Flow.paragraphs(each)));
        work.all("publisher_item", "identifier")
                .filter(id -> id.has("id_type", "pmid"))
                .forEach(id -> draft.identifier(Kind.PMID, id.text()));
        license(work).forEach(draft::licence);
        return draft;
    }

    private static @Nullable String title(Node work) {
        return Stream.of(
                        work.at("titles", "title"),
                        work.child("proceedings_title"),
                        work.child("full_title"),
                        work.at("titles", "original_language_title"),
                        work.child("abbrev_title"))
                .map(Flow::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** That of an original title stands behind it. */
    private static @Nullable String subtitle(Node work) {
        return work.child("titles")
                .children()
                .takeWhile(each -> !each.name().equals("original_language_title"))
                .filter(each -> each.name().equals("subtitle"))
                .findFirst()
                .map(Flow::line)
                .orElse(null);
    }

    private static List<String> contributors(Node work, String role) {
        return Stream.of(work, work.child("contributors"))
                .flatMap(Node::children)
                .filter(each -> each.has("contributor_role", role)
                        || (role.equals("author") && each.attribute("contributor_role") == null))
                .map(Crossref::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String name(Node contributor) {
        return switch (contributor.name()) {
            case "person_name" ->
                Person.named(contributor.text("given_name"), contributor.text("surname"), contributor.text("suffix"));
            case "organization" -> Flow.line(contributor);
            default -> null;
        };
    }

    /** Online before print, and either before dates of other meaning. */
    private static @Nullable String date(Node work) {
        return Stream.of(
                        work.children("publication_date").filter(date -> date.has("media_type", "online")),
                        work.children("publication_date"),
                        work.children("posted_date"),
                        work.children("approval_date"),
                        work.children("review_date"),
                        work.child("database_date").children("publication_date"),
                        work.children("acceptance_date"))
                .flatMap(dates -> dates)
                .map(XmlDate::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** That of the version of record first. */
    private static List<String> license(Node work) {
        List<Node> licences = work.within("license_ref").toList();
        return Stream.of(true, false)
                .flatMap(record -> licences.stream().filter(each -> !record || each.has("applies_to", "vor")))
                .map(Node::text)
                .filter(Objects::nonNull)
                .toList();
    }
}
