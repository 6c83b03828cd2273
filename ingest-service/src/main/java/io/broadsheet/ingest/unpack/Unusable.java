package io.broadsheet.ingest.unpack;

import java.io.IOException;

/** What a file, or an archive's entry, holds cannot be used, however often it is read. The message says what to do. */
public class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;

    /** @param code lower-case words joined by hyphens, from the table in the service's README */
    public Unusable(String code, String message) {
        super(message);
        this.code = code;
        this.what = message;
    }

    public final String code() {
        return code;
    }

    /** What is wrong and what to do. */
    public final String what() {
        return what;
    }

    /** As it stands in the ledger and in reports. */
    public final String reason() {
        return code + ": " + what;
    }
}
