package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Formats;

/** The formats of the running service, for tests that hold for all of them. */
public final class RegisteredFormats {

    private RegisteredFormats() {}

    public static Formats all() {
        return FormatRegistry.formats();
    }
}
