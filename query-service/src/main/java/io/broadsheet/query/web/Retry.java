package io.broadsheet.query.web;

import io.broadsheet.query.ledger.DumpView;
import java.util.Optional;

/**
 * That a dump's file can be read again without being dropped again. The browser asks ingest-service for it.
 *
 * @param address what to post to, with the upload token
 */
public record Retry(String address) {

    /**
     * Of a dump where reading it again could change something; of none else.
     *
     * @param holdsRejected whether it is an archive with a rejected file
     */
    static Optional<Retry> of(DumpView dump, boolean holdsRejected, IngestAddress ingest) {
        return isWorthwhile(dump, holdsRejected) ? ingest.retryOf(dump.id()).map(Retry::new) : Optional.empty();
    }

    /** An entry's file lies in its archive, so it is read again with that. */
    private static boolean isWorthwhile(DumpView dump, boolean holdsRejected) {
        boolean rejected = dump.state().equals("rejected");
        boolean published = dump.state().equals("storing") || dump.state().equals("complete");
        return dump.parent() == null && (rejected || (published && holdsRejected));
    }
}
