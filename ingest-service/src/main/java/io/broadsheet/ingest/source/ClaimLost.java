package io.broadsheet.ingest.source;

/** Another process has taken the claim over; this one must touch neither the ledger nor the file any more. */
final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost(String folder) {
        super("the claim " + folder + " was taken over by another process");
    }
}
