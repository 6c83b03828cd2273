package io.broadsheet.query.catalog;

import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.catalog.merge.DedupKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The published papers by all that may be known of them. */
@ApplicationScoped
class Papers implements PanacheRepositoryBase<PublishedRow, UUID> {

    /** By the record id of any sighting; every paper id, also a former one, is such. */
    Optional<PublishedRow> ofSighting(UUID sid) {
        return first("""
                select d.* from sighting s join paper p on p.paper_id = s.paper_id
                join paper_published d on d.paper_id = p.root_id
                where s.sid = :name and d.public_id is not null""", sid);
    }

    /**
     * Whether the paper of a sighting is published, or about to be, for the first time or anew. Asked in one statement: a paper
     * may be published after {@link #ofSighting} found nothing, and is awaited no more by then.
     */
    boolean isPublishedOrAwaited(UUID sid) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select exists (select from sighting s join paper p on p.paper_id = s.paper_id where s.sid = :sid and (
                          exists (select from paper_published d where d.paper_id = p.root_id and d.public_id is not null)
                          or exists (select from paper_dirty d where d.paper_id = p.root_id)
                          or exists (select from unresolved u where u.guise_id = s.paper_id)))""", Boolean.class)
                .setParameter("sid", sid)
                .getSingleResult();
    }

    /** By any of the keys. */
    Optional<PublishedRow> ofKey(List<DedupKey> keys) {
        var hashes = keys.stream()
                .map(key -> new Key(key.kind(), key.value()).hash())
                .toList();
        return first("""
                select d.* from guise_key k join paper p on p.paper_id = k.guise_id
                join paper_published d on d.paper_id = p.root_id
                where k.key in (:name) and d.public_id is not null order by d.public_id""", hashes);
    }

    private Optional<PublishedRow> first(String query, Object name) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, PublishedRow.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .uniqueResultOptional();
    }
}
