package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The formats that this service reads; a new one is added here. */
final class FormatRegistry {

    private FormatRegistry() {}

    @Produces
    @Singleton
    static Formats formats() {
        return new Formats(List.of(new PageBlocks(), new PageLines()));
    }
}
