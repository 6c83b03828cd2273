package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records as repositories hand them out by OAI-PMH: a header, and metadata of some schema. */
abstract class OaiFormat extends XmlFormat {
    private static final String ARXIV = "oai:arXiv.org:";

    private final String metadata;
    private final String prefix;

    /**
     * Reads one schema.
     *
     * @param metadata the element that holds it
     * @param prefix the name by which servers know it
     */
    OaiFormat(String metadata, String prefix) {
        this.metadata = metadata;
        this.prefix = prefix;
    }

    /** What the schema's element says. */
    abstract Draft draft(Node paper);

    @Override
    public double likeness(XmlSample sample) {
        if (sample.has(metadata) && sample.hasAny("header", "metadata", "record")) {
            return 0.95;
        }
        boolean answer = sample.root().equals("OAI-PMH");
        boolean asked = sample.says("\"" + prefix + "\"") || sample.says("metadataPrefix=" + prefix);
        return answer && !sample.has("metadata") ? (asked ? 0.9 : 0.5) : 0;
    }

    @Override
    Shape shape() {
        return Shape.of("record", "error").without("about");
    }

    @Override
    @Nullable
    Refusal refusal(Node item) {
        return said(item);
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        Draft draft = draft(item.at("metadata", metadata));
        String id = item.child("header").text("identifier");
        if (id != null && id.regionMatches(true, 0, ARXIV, 0, ARXIV.length())) {
            draft.identifier(Kind.ARXIV, id.substring(ARXIV.length()));
        }
        return draft;
    }

    /** What the protocol itself says of a record, or instead of one. */
    static @Nullable Refusal said(Node item) {
        if (item.name().equals("error")) {
            String code = item.attribute("code");
            String words = Objects.requireNonNullElse(item.text(), "no words");
            return Refusal.answer(code == null ? words : code + ": " + words);
        }
        Node header = item.name().equals("header") ? item : item.child("header");
        return header.has("status", "deleted")
                ? Refusal.deleted(Objects.requireNonNullElse(header.text("identifier"), "this record"))
                : null;
    }
}
