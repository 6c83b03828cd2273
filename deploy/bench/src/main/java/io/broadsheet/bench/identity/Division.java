package io.broadsheet.bench.identity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A division of records into papers, held against the truth pair by pair. */
final class Division {

    private final Map<String, ListedRecord> records;
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, Scores> byKind = new TreeMap<>();
    private Scores all = Scores.NONE;

    private Division(Collection<ListedRecord> listed) {
        records = listed.stream().collect(toMap(ListedRecord::id, identity()));
    }

    static Division of(Collection<ListedRecord> listed, List<List<String>> papers) {
        Division division = new Division(listed);
        papers.forEach(division::countJoined);
        listed.stream().collect(groupingBy(ListedRecord::paper)).values().forEach(division::countMissed);
        return division;
    }

    Scores all() {
        return all;
    }

    /** By the kinds of the two records of a pair: of both where they differ. */
    Map<String, Scores> byKind() {
        return byKind;
    }

    private void countJoined(List<String> paper) {
        int number = found.size();
        for (int i = 0; i < paper.size(); i++) {
            found.put(paper.get(i), number);
            for (int j = 0; j < i; j++) {
                ListedRecord one = record(paper.get(i));
                ListedRecord other = record(paper.get(j));
                count(one, other, Scores.of(one.paper() == other.paper(), true));
            }
        }
    }

    private void countMissed(List<ListedRecord> paper) {
        for (int i = 0; i < paper.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (paperFound(paper.get(i)) != paperFound(paper.get(j))) {
                    count(paper.get(i), paper.get(j), Scores.of(true, false));
                }
            }
        }
    }

    private void count(ListedRecord one, ListedRecord other, Scores scores) {
        all = all.plus(scores);
        byKind.merge(one.kind(), scores, Scores::plus);
        if (!one.kind().equals(other.kind())) {
            byKind.merge(other.kind(), scores, Scores::plus);
        }
    }

    private int paperFound(ListedRecord listed) {
        return found.getOrDefault(listed.id(), -1);
    }

    private ListedRecord record(String id) {
        ListedRecord listed = records.get(id);
        if (listed == null) {
            throw new IllegalStateException("The catalogue has a record " + id + " that the corpus has not");
        }
        return listed;
    }
}
