package io.broadsheet.query.catalog;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who listed which paper. */
@ApplicationScoped
class Sightings implements PanacheRepositoryBase<SightingRow, UUID> {

    private static final String OF_ROOT =
            "from SightingRow s join PaperRow p on p.paperId = s.paperId where p.rootId = :root";

    /** A sighting with the name of its dump, which is null while the ledger does not know it yet. */
    record Listed(SightingRow sighting, @Nullable String dumpName) {}

    long count(UUID root) {
        return getEntityManager()
                .createQuery("select count(*) " + OF_ROOT, Long.class)
                .setParameter("root", root)
                .getSingleResult();
    }

    /** The sightings in founding order, the first {@code most} behind the cursor. */
    List<Listed> page(UUID root, @Nullable Cursor after, int most) {
        var parameters = new HashMap<String, Object>();
        parameters.put("root", root);
        if (after != null) {
            parameters.put("receivedAt", after.instant(0));
            parameters.put("dumpId", after.part(1));
            parameters.put("ordinal", (int) after.number(2));
            parameters.put("sid", sid(after.part(3)));
        }
        var query = getEntityManager().createQuery("""
                select s, d.name from SightingRow s join PaperRow p on p.paperId = s.paperId
                left join DumpRow d on d.id = s.dumpId
                where p.rootId = :root""" + (after == null ? "" : """

                  and (s.receivedAt, s.dumpId, s.ordinal, s.sid) > (:receivedAt, :dumpId, :ordinal, :sid)""") + """

                order by s.receivedAt, s.dumpId, s.ordinal, s.sid""", Listed.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    static Cursor cursorAfter(Listed listed) {
        var sighting = listed.sighting();
        return Cursor.of(sighting.receivedAt, sighting.dumpId, sighting.ordinal, RecordIds.text(sighting.sid));
    }

    private static UUID sid(String text) {
        if (!RecordIds.isOne(text)) {
            throw Cursor.foreign();
        }
        return RecordIds.uuid(text);
    }
}
