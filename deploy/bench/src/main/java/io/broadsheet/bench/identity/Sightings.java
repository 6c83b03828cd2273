package io.broadsheet.bench.identity;

import io.broadsheet.enrich.clean.TextCleaner;
import io.broadsheet.enrich.identity.DedupKey;
import io.broadsheet.enrich.identity.Fingerprint;
import io.broadsheet.enrich.identity.Identifiers;
import io.broadsheet.enrich.identity.Identity;
import io.broadsheet.query.catalog.identity.Evidence;
import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.catalog.identity.Sighting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a record to what query-service compares, through the code of enrich-service. */
final class Sightings {

    private Sightings() {}

    static Sighting of(String id, PaperText paper) {
        Map<String, String> identifiers = Identifiers.normalise(paper.identifiers(), List.of());
        Identity identity = identity(cleaned(paper), identifiers);
        Fingerprint fingerprint = identity.fingerprint();
        Evidence evidence = Evidence.of(
                identifiers, fingerprint.title(), fingerprint.authors(), fingerprint.year(), fingerprint.signature());
        return new Sighting(id, evidence, keys(identity));
    }

    static PaperText cleaned(PaperText paper) {
        return new PaperText(
                TextCleaner.clean(paper.title()),
                TextCleaner.clean(paper.abstractText()),
                paper.authors().stream().map(TextCleaner::clean).toList(),
                paper.identifiers(),
                paper.year());
    }

    /** Of a cleaned record. */
    static Identity identity(PaperText paper, Map<String, String> identifiers) {
        return Identity.of(paper.title(), paper.abstractText(), paper.authors(), identifiers, paper.year());
    }

    static Set<Key> keys(Identity identity) {
        Set<Key> keys = new HashSet<>();
        for (DedupKey key : identity.keys()) {
            keys.add(new Key(key.kind(), key.value()));
        }
        List<Long> bands = identity.fingerprint().bands();
        for (int band = 0; band < bands.size(); band++) {
            keys.add(Key.band(band, bands.get(band)));
        }
        return keys;
    }
}
