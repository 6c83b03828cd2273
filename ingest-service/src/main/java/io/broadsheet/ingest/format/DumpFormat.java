package io.broadsheet.ingest.format;

import java.io.IOException;

/** A format that dumps come in. Implementations hold no state and serve several dumps at a time. */
public interface DumpFormat {

    /** As it stands in events, for example {@code page-blocks}. */
    String name();

    /** To be raised with every change by which the same bytes give other records. */
    int parserVersion();

    /** Where such listings come from, for example {@code daily-papers}. */
    String source();

    /** What the format is recognised by, in words for people. */
    String recognisedBy();

    /** The first lines of such a file. */
    String example();

    /** How sure it is, from 0 (certainly not) to 1, that a file with this beginning is of this format. Asks the content only. */
    double confidence(Head head);

    /** Reads a file to its end, in constant memory. What it cannot use becomes a rejection; only reading itself may fail. */
    void parse(DumpInput input, RecordSink sink) throws IOException;
}
