package io.broadsheet.query.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ids that were published as papers' and changed since. */
@ApplicationScoped
class MergedIds implements PanacheRepositoryBase<MergedIdRow, UUID> {

    long count(Instant since) {
        return count("changedAt >= ?1", since);
    }

    List<MergedIdRow> page(Instant since, long afterVersion, int most) {
        return find("changedAt >= ?1 and version > ?2 order by version", since, afterVersion)
                .page(0, most)
                .list();
    }
}
