package io.broadsheet.ingest.source;

import io.broadsheet.ingest.publish.Tally;

/** A parser threw: a fault in this service, after which the rest of the file stays unread. */
final class ParserFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tally tally;

    ParserFailed(Tally tally, RuntimeException cause) {
        super(cause);
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }
}
