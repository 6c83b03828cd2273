package io.broadsheet.ingest.publish;

/** The topics that this service writes; {@code deploy/contracts/asyncapi.yaml} says what is in them. */
public final class Topics {
    public static final String DUMPS = "dumps.v1";
    public static final String PARSED = "papers.parsed.v1";
    public static final String REJECTED = "papers.rejected.v1";

    private Topics() {}
}
