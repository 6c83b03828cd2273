package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Formats;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the formats to whoever asks for them. */
final class FormatRegistry {

    private FormatRegistry() {}

    @Produces
    @Singleton
    static Formats formats() {
        return RegisteredFormats.all();
    }
}
