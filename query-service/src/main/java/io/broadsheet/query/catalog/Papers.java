package io.broadsheet.query.catalog;

import io.broadsheet.query.catalog.merge.DedupKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The published papers by all that may be known of them. */
@ApplicationScoped
class Papers implements PanacheRepositoryBase<PublishedRow, UUID> {

    /** By the record id of any sighting; every paper id, also a former one, is such. */
    Optional<PublishedRow> ofSighting(UUID sid) {
        return find("""
                select d from PublishedRow d, PaperRow p, SightingRow s
                where s.sid = :sid and p.paperId = s.paperId and d.paperId = p.rootId and d.publicId is not null""", Map.of("sid", sid)).firstResultOptional();
    }

    /** By any of the keys. */
    Optional<PublishedRow> ofKey(List<DedupKey> keys) {
        return find("""
                select d from PublishedRow d, PaperRow p, KeyRow k
                where k.key in :keys and p.paperId = k.paperId and d.paperId = p.rootId and d.publicId is not null
                order by d.publicId""", Map.of("keys", keys.stream().map(DedupKey::hash).toList()))
                .firstResultOptional();
    }
}
