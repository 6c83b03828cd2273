package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.decision.PaperDecided;
import io.broadsheet.query.catalog.decision.PaperDecided.Kind;
import io.broadsheet.query.catalog.identity.Catalogue;
import io.broadsheet.query.catalog.identity.Decision;
import io.broadsheet.query.catalog.identity.Decisions;
import io.broadsheet.query.catalog.identity.Guise;
import io.broadsheet.query.catalog.identity.SamePaper;
import io.broadsheet.query.catalog.identity.SharedKeys;
import io.broadsheet.query.catalog.identity.Sighting;
import io.broadsheet.query.catalog.merge.CanonicalFields;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the catalogue must be for a set of events and decisions: by its definition, from scratch, in memory. */
final class Oracle {

    private final Map<String, PaperEnriched> newest = new TreeMap<>();
    private final List<PaperDecided> inOrder;

    Oracle(Collection<Decoded> events, Collection<PaperDecided> decisions) {
        for (var decoded : events) {
            newest.merge(
                    decoded.event().recordId(),
                    decoded.event(),
                    (one, other) -> versions(other).compareTo(versions(one)) > 0 ? other : one);
        }
        inOrder = decisions.stream()
                .sorted(Comparator.comparing(PaperDecided::decidedAt).thenComparing(PaperDecided::id))
                .toList();
    }

    /** By id. */
    Map<String, Paper> papers() {
        return shown().stream().map(paper -> fields(paper).paper()).collect(toMap(Paper::id, paper -> paper));
    }

    /** The id of the paper that each record is of, as far as it is shown. */
    Map<String, String> paperByRecord() {
        var papers = new HashMap<String, String>();
        for (var paper : shown()) {
            var id = fields(paper).paper().id();
            paper.forEach(record -> papers.put(record, id));
        }
        return papers;
    }

    /** Hashes of the keys that too many hold. */
    Set<Long> blockedKeys() {
        var named = decisions().sightings();
        var guises = new HashMap<String, Sighting>();
        for (var sighting : live()) {
            var id = Guise.idOf(sighting, named.contains(sighting.id()), SamePaper.byAllRules());
            guises.put(id, new Sighting(id, sighting.evidence(), sighting.keys()));
        }
        var shared = new SharedKeys(guises.values());
        return guises.values().stream()
                .flatMap(guise -> guise.keys().stream())
                .filter(shared::isBlocked)
                .map(key -> key.hash())
                .collect(toSet());
    }

    /** Per dump: records stored, papers new there, other papers sighted there. */
    Map<String, List<Long>> counts() {
        var counts = new HashMap<String, List<Long>>();
        for (var dump : newest.values().stream().map(PaperEnriched::dumpId).collect(toSet())) {
            var sighted = shown().stream()
                    .map(this::fields)
                    .filter(fields -> fields.dumps().contains(dump))
                    .toList();
            var founded = sighted.stream()
                    .filter(fields -> fields.foundingDump().equals(dump))
                    .count();
            counts.put(dump, List.of(stored(dump), founded, sighted.size() - founded));
        }
        return counts;
    }

    private long stored(String dump) {
        return newest.values().stream()
                .filter(event -> event.dumpId().equals(dump))
                .count();
    }

    private List<List<String>> shown() {
        var suppressed = new HashSet<String>();
        lastWord(Kind.SUPPRESS, Kind.READMIT, PaperDecided::one).forEach((record, kind) -> {
            if (kind == Kind.SUPPRESS) {
                suppressed.add(guise(record));
            }
        });
        return Catalogue.of(live(), decisions(), SamePaper.byAllRules()).papers().stream()
                .filter(paper -> paper.stream().map(this::guise).noneMatch(suppressed::contains))
                .toList();
    }

    /** Of any record: one of a withdrawn dump still suppresses the papers that say the same. */
    private String guise(String record) {
        var event = newest.get(record);
        return event == null
                ? record
                : Guise.idOf(event.sighting(), decisions().sightings().contains(record), SamePaper.byAllRules());
    }

    private List<Sighting> live() {
        var dumps = lastWord(Kind.WITHDRAW, Kind.RESTORE, decision -> List.of(String.valueOf(decision.dumpId())));
        return newest.values().stream()
                .filter(event -> dumps.get(event.dumpId()) != Kind.WITHDRAW)
                .map(PaperEnriched::sighting)
                .toList();
    }

    private Map<String, Kind> lastWord(Kind one, Kind other, Function<PaperDecided, List<String>> about) {
        var last = new HashMap<String, Kind>();
        for (var decision : inOrder) {
            if (decision.kind() == one || decision.kind() == other) {
                about.apply(decision).forEach(what -> last.put(what, decision.kind()));
            }
        }
        return last;
    }

    private Decisions decisions() {
        return new Decisions(inOrder.stream()
                .filter(decision -> decision.kind() == Kind.SPLIT || decision.kind() == Kind.MERGE)
                .map(decision -> new Decision(
                        decision.kind() == Kind.MERGE, Set.copyOf(decision.one()), Set.copyOf(decision.other())))
                .toList());
    }

    private CanonicalFields fields(List<String> paper) {
        var fields = new CanonicalFields();
        for (var record : paper) {
            var event = newest.get(record);
            if (event != null) {
                fields.add(event);
            }
        }
        return fields;
    }

    private static Versions versions(PaperEnriched event) {
        return new Versions(event.parserVersion(), event.enricherVersion(), event.vocabularyRank());
    }
}
