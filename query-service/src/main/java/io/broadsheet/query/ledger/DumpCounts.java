package io.broadsheet.query.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the catalogue counts for the dumps. */
@ApplicationScoped
class DumpCounts implements PanacheRepositoryBase<DumpCountRow, String> {

    List<DumpCountRow> of(Collection<String> dumps) {
        return list("dumpId in :dumps", Map.of("dumps", dumps));
    }
}
