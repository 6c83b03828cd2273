package io.broadsheet.ingest.publish;

/** The broker did not take an event and will not take it by being asked again at once; the file is to be tried again later. */
public final class BrokerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
