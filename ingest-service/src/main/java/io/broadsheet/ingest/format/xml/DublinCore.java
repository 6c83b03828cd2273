package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Markup;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OAI-PMH in oai_dc, which every repository has: arXiv's, with its conventions, or another's. */
final class DublinCore extends OaiFormat {
    private static final String COMMENT = "Comment: ";
    private static final Pattern CLASSIFICATION = Pattern.compile("[\\d(]|[A-K]\\.(?:\\d|m\\b).*");
    private static final Pattern REFERENCE = Pattern.compile("(?i)(?!https?:|doi:|10\\.|urn:|oai:|issn|isbn).*\\s.*");

    private final boolean arxiv;

    private DublinCore(boolean arxiv) {
        super("dc", "oai_dc");
        this.arxiv = arxiv;
    }

    static DublinCore ofArxiv() {
        return new DublinCore(true);
    }

    static DublinCore ofOthers() {
        return new DublinCore(false);
    }

    @Override
    public String name() {
        return arxiv ? "arxiv-oai-dc" : "oai-dc";
    }

    @Override
    public String source() {
        return arxiv ? "arxiv" : "oai";
    }

    @Override
    public String recognisedBy() {
        return arxiv
                ? "XML records with metadata in oai_dc, from arXiv"
                : "XML records with metadata in oai_dc, from any repository but arXiv";
    }

    @Override
    public String example() {
        return """
                <OAI-PMH><ListRecords><record><header><identifier>%s</identifier></header>\
                <metadata><oai_dc:dc><dc:title>A Ledger for Debris</dc:title><dc:creator>Example, Ada</dc:creator>\
                <dc:description>We keep a ledger.</dc:description><dc:date>2026-07-02</dc:date></oai_dc:dc></metadata></record>\
                </ListRecords></OAI-PMH>
                """.formatted(arxiv ? "oai:arXiv.org:2607.01234" : "oai:repository.example.org:7");
    }

    @Override
    public double likeness(XmlSample sample) {
        boolean fromArxiv = sample.says("oai:arXiv.org") || sample.says("arxiv.org/oai");
        return fromArxiv == arxiv ? super.likeness(sample) : 0;
    }

    @Override
    Draft draft(Node paper) {
        Draft draft = new Draft()
                .authors(Names.of(new Value.Items(paper.texts("creator").stream()
                        .<Value>map(Value.Text::new)
                        .toList())));
        paper.texts("title")
                .forEach(title -> draft.title(arxiv || !Flow.isMarkedUp(title) ? title : Markup.line(title)));
        paper.children("description").forEach(description -> description(draft, description.raw()));
        paper.texts("date").forEach(draft::publishedAt);
        paper.texts("identifier").forEach(id -> identifier(draft, id));
        paper.texts("source").forEach(draft::venue);
        paper.texts("rights").forEach(draft::licence);
        List<String> subjects = paper.texts("subject");
        if (arxiv) {
            draft.categories(subjects.stream()
                            .filter(subject -> !isClassification(subject))
                            .toList())
                    .keywords(subjects.stream()
                            .filter(DublinCore::isClassification)
                            .toList());
        } else {
            draft.keywords(subjects);
        }
        return draft;
    }

    private void description(Draft draft, String text) {
        if (arxiv && text.strip().startsWith(COMMENT)) {
            draft.comment(text.strip().substring(COMMENT.length()));
        } else {
            draft.abstractText(arxiv ? text : unmarked(text));
        }
    }

    private static @Nullable String unmarked(String text) {
        return Flow.isMarkedUp(text) ? Markup.paragraphs(text) : text;
    }

    /** Addresses and DOIs; arXiv puts the journal's reference here, too. */
    private void identifier(Draft draft, String id) {
        draft.address(id).identifier(Kind.DOI, id);
        if (arxiv && REFERENCE.matcher(id).matches()) {
            draft.venue(id);
        }
    }

    /** Of mathematics or computing, in their societies' codes. */
    private static boolean isClassification(String subject) {
        return CLASSIFICATION.matcher(subject).lookingAt();
    }
}
