package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Column;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.PlainRecord;
import io.broadsheet.ingest.format.value.Value;

/** Any other JSON whose objects have a title, told by the names of their fields. */
final class PlainJson extends JsonFormat {
    /** JSON it is, so its rejections can say what is wrong with it. */
    private static final double ANY_JSON = 0.12;

    @Override
    public String name() {
        return "plain-json";
    }

    @Override
    public String source() {
        return "other";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with a title and mostly an abstract, one a line, in a list, or in a list inside an object";
    }

    @Override
    public String example() {
        return """
                {"title": "A Ledger for Debris", "abstract": "We keep a ledger.", "authors": ["Ada Example"], "year": 2026}
                """;
    }

    @Override
    public double confidence(Head head) {
        return Layout.isJson(head)
                ? Math.max(ANY_JSON, JsonSample.of(head).mean(record -> likeness(record.value())))
                : 0;
    }

    @Override
    double likeness(Value item) {
        Value folded = Column.folded(PlainRecord.withoutEnvelope(item));
        boolean titled = Column.TITLE.textIn(folded) != null;
        return !titled ? 0 : Column.ABSTRACT.in(folded).findAny().isPresent() ? 0.6 : 0.4;
    }

    @Override
    Draft draft(Value item) {
        return PlainRecord.draft(item);
    }
}
