package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.text.Units;
import io.broadsheet.ingest.format.value.Draft;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the XML formats share: records are elements of certain names, wherever in a document they stand. */
abstract class XmlFormat implements DumpFormat {

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public double confidence(Head head) {
        return XmlSample.isXml(head) ? likeness(XmlSample.of(head)) : 0;
    }

    /** How much a document looks like one of this format, from 0 to 1. */
    abstract double likeness(XmlSample sample);

    abstract Shape shape();

    /** What the record says, a title or not. */
    abstract Draft draft(Node item, Surroundings around);

    /** Why the element is no paper; null where it is one. */
    @Nullable
    Refusal refusal(Node item) {
        return null;
    }

    /** Whether the element counts: some are cut out only to see whether they say that a record was deleted. */
    boolean counts(Node item) {
        return true;
    }

    @Override
    public final void parse(DumpInput input, RecordSink sink) throws IOException {
        Units units = new Units(input.bytes(), input.encoding(), input.recordLimit());
        new Cutter(units, shape(), new Reading(this, sink)::read).read();
    }
}
