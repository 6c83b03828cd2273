package io.broadsheet.query.catalog.store;

import io.broadsheet.query.catalog.identity.Sighting;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import java.util.UUID;

/**
 * An event that can be stored.
 *
 * @param sighting the record as identity sees it
 * @param payload the event as it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Decoded(PaperEnriched event, UUID sid, Sighting sighting, byte[] payload) {

    /** @throws IllegalArgumentException where the event's fingerprint is none */
    static Decoded of(PaperEnriched event, byte[] payload) {
        return new Decoded(event, event.sid(), event.sighting(), payload);
    }

    Versions versions() {
        return new Versions(event.parserVersion(), event.enricherVersion(), event.vocabularyRank());
    }
}
