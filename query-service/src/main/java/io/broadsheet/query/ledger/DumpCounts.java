package io.broadsheet.query.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** What the catalogue counts for the dumps. */
@ApplicationScoped
class DumpCounts implements PanacheRepositoryBase<DumpCountRow, String> {

    /** Those of dumps that are counted; by their ids, since Hibernate translates a query with a list anew each time. */
    List<DumpCountRow> of(List<String> dumps) {
        return getEntityManager().unwrap(Session.class).findMultiple(DumpCountRow.class, dumps).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
