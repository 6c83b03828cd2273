package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.PlainRecord;
import io.broadsheet.ingest.format.value.Value;

/** Submissions as OpenReview's API gives them, in its first version or its second, which boxes each value. */
final class OpenReviewNotes extends JsonFormat {

    @Override
    public String name() {
        return "openreview-json";
    }

    @Override
    public String source() {
        return "openreview";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects, also in notes, with a forum's id and a content that has a title";
    }

    @Override
    public String example() {
        return """
                {"notes": [{"id": "aB3_dEf-9hI", "forum": "aB3_dEf-9hI", "pdate": 1782979200000, \
                "content": {"title": {"value": "A Ledger for Debris"}, "abstract": {"value": "We keep a ledger."}, \
                "authors": {"value": ["Ada Example"]}, "venue": {"value": "Workshop on Debris"}}}], "count": 1}
                """;
    }

    @Override
    double likeness(Value item) {
        boolean titled = !item.at("content", "title").items().isEmpty();
        return titled && Kind.OPENREVIEW.of(item.text("forum")) != null ? 0.95 : 0;
    }

    @Override
    Draft draft(Value item) {
        Draft draft = PlainRecord.draft(item.get("content"));
        String forum = item.text("forum");
        if (Kind.OPENREVIEW.of(forum) != null) {
            draft.identifier(Kind.OPENREVIEW, forum).link("https://openreview.net/forum?id=" + forum);
        }
        return draft.publishedAt(item.text("pdate"))
                .publishedAt(item.text("cdate"))
                .licence(item.text("license"));
    }
}
