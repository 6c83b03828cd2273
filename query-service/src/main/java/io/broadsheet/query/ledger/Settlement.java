package io.broadsheet.query.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A balanced dump on its way to complete. All its records are in the catalogue, so every mark of them in the outbox is there
 * already: once those are worked off, all its papers are in {@code papers.catalog.v1}, and once the search has read that far,
 * they can be found.
 */
final class Settlement {

    private final long newestMark;
    private final Instant since;
    private @Nullable Map<Integer, Long> published;

    /** Begins now, with the newest mark that the outbox has. */
    Settlement(long newestMark, Instant now) {
        this.newestMark = newestMark;
        this.since = now;
    }

    /** When the dump was seen to be balanced. */
    Instant since() {
        return since;
    }

    /**
     * Goes on as far as it can; answers whether the dump is complete.
     *
     * @param oldestMark that the outbox still has
     * @param endOffsets where {@code papers.catalog.v1} ends now
     */
    boolean isComplete(long oldestMark, Supplier<Map<Integer, Long>> endOffsets, SearchProgress search) {
        if (published == null && oldestMark > newestMark) {
            published = endOffsets.get();
        }
        return published != null && search.shows(published);
    }
}
