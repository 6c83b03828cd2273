package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toMap;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.CanonicalFields;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What the catalogue must be for a set of events: made from scratch, in memory, the plainest way. */
final class Oracle {

    private final Map<UUID, PaperEnriched> newest = new TreeMap<>();

    Oracle(Collection<Decoded> events) {
        for (var decoded : events) {
            newest.merge(decoded.sid(), decoded.event(), (one, other) -> versions(other) > versions(one) ? other : one);
        }
    }

    /** By id. */
    Map<String, Paper> papers() {
        return components().stream().map(Oracle::paper).collect(toMap(Paper::id, paper -> paper));
    }

    /** The id of the paper that each record is of. */
    Map<String, String> paperByRecord() {
        var papers = new HashMap<String, String>();
        for (var component : components()) {
            component.forEach(
                    event -> papers.put(event.recordId(), paper(component).id()));
        }
        return papers;
    }

    Set<UUID> keys() {
        var keys = new HashSet<UUID>();
        newest.values().forEach(event -> keys.addAll(event.strongKeys()));
        return keys;
    }

    /** Per dump: records stored, papers new there, other papers sighted there. */
    Map<String, List<Long>> counts() {
        var counts = new HashMap<String, List<Long>>();
        for (var dump :
                newest.values().stream().map(PaperEnriched::dumpId).distinct().toList()) {
            var stored = newest.values().stream()
                    .filter(event -> event.dumpId().equals(dump))
                    .count();
            var sighted = components().stream()
                    .filter(component ->
                            component.stream().anyMatch(event -> event.dumpId().equals(dump)))
                    .toList();
            var founded = sighted.stream()
                    .filter(component -> fields(component).foundingDump().equals(dump))
                    .count();
            counts.put(dump, List.of(stored, founded, sighted.size() - founded));
        }
        return counts;
    }

    private List<List<PaperEnriched>> components() {
        var components = new ArrayList<List<PaperEnriched>>();
        for (var event : newest.values()) {
            var joined = new ArrayList<PaperEnriched>(List.of(event));
            components.removeIf(component -> {
                var related = component.stream().anyMatch(member -> shareKey(member, event));
                if (related) {
                    joined.addAll(component);
                }
                return related;
            });
            components.add(joined);
        }
        return components;
    }

    private static boolean shareKey(PaperEnriched one, PaperEnriched other) {
        return one.strongKeys().stream().anyMatch(other.strongKeys()::contains);
    }

    private static Paper paper(List<PaperEnriched> component) {
        return fields(component).paper();
    }

    private static CanonicalFields fields(List<PaperEnriched> component) {
        var fields = new CanonicalFields();
        component.forEach(fields::add);
        return fields;
    }

    private static int versions(PaperEnriched event) {
        return event.parserVersion() * 1000 + event.enricherVersion();
    }
}
