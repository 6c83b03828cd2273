package io.broadsheet.query.catalog.store;

import io.broadsheet.query.catalog.merge.PaperEnriched;
import java.util.List;
import java.util.UUID;

/**
 * An event that can be stored.
 *
 * @param payload the event as it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Decoded(PaperEnriched event, UUID sid, List<UUID> keys, byte[] payload) {

    static Decoded of(PaperEnriched event, byte[] payload) {
        return new Decoded(event, event.sid(), event.strongKeys(), payload);
    }

    Versions versions() {
        return new Versions(event.parserVersion(), event.enricherVersion());
    }
}
