package io.broadsheet.ingest.format.text;

import java.io.IOException;

/** Why a file cannot be read as text; the message says what was found at which byte, and what to do. */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;

    Unreadable(String code, String message) {
        super(message);
        this.code = code;
        this.what = message;
    }

    public String code() {
        return code;
    }

    public String what() {
        return what;
    }
}
