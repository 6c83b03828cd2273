package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Cores that are one paper so far, and the groups found to be other papers: so no two are compared twice. */
final class Group {

    private final List<Core> cores = new ArrayList<>();
    private final Set<Group> rivals = Collections.newSetFromMap(new IdentityHashMap<>());

    Group(Core core) {
        cores.add(core);
    }

    int size() {
        return cores.size();
    }

    List<String> sightings() {
        return cores.stream()
                .flatMap(core -> core.sightings().stream())
                .sorted()
                .toList();
    }

    boolean isRivalOf(Group other, Judge judge) {
        if (rivals.contains(other)) {
            return true;
        }
        boolean rival =
                cores.stream().anyMatch(mine -> other.cores.stream().anyMatch(its -> mine.isApartFrom(its, judge)));
        if (rival) {
            rivals.add(other);
            other.rivals.add(this);
        }
        return rival;
    }

    /** Takes in what the other has, and its rivals. The other is of no use after. */
    void absorb(Group other) {
        cores.addAll(other.cores);
        for (Group rival : other.rivals) {
            rival.rivals.remove(other);
            rival.rivals.add(this);
        }
        rivals.addAll(other.rivals);
    }
}
