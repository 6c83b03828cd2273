package io.broadsheet.query.event;

import io.broadsheet.query.ledger.DumpResource;
import io.broadsheet.query.ledger.DumpView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dumps that changed, by comparing what the ledger has now with what it had; it is changed by any replica. For one thread. */
@ApplicationScoped
class DumpNews {

    private final DumpResource dumps;
    private Map<String, DumpView> known = Map.of();

    DumpNews(DumpResource dumps) {
        this.dumps = dumps;
    }

    /** The dumps that are other than the last time, the one received first first. */
    List<DumpView> changed() {
        var now = new LinkedHashMap<String, DumpView>();
        dumps.underway(unfinished()).reversed().forEach(dump -> now.put(dump.id(), dump));
        var changed = now.values().stream()
                .filter(dump -> !dump.equals(known.get(dump.id())))
                .toList();
        known = now;
        return changed;
    }

    /** The dumps as they were the last time. */
    List<DumpView> known() {
        return List.copyOf(known.values());
    }

    void forget() {
        known = Map.of();
    }

    private List<String> unfinished() {
        return known.values().stream()
                .filter(dump ->
                        !dump.state().equals("complete") && !dump.state().equals("rejected"))
                .map(DumpView::id)
                .toList();
    }
}
