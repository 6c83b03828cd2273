package io.broadsheet.query.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an index has read which topic; kept in its commits.
 *
 * @param next by partition, the offset to read next
 */
record Progress(String source, Map<Integer, Long> next) {

    private static final String SOURCE = "source";
    private static final String PARTITION = "partition.";

    static Progress of(Map<String, String> commitData) {
        var next = new TreeMap<Integer, Long>();
        commitData.forEach((key, value) -> {
            if (key.startsWith(PARTITION)) {
                next.put(Integer.valueOf(key.substring(PARTITION.length())), Long.valueOf(value));
            }
        });
        return new Progress(commitData.getOrDefault(SOURCE, ""), Map.copyOf(next));
    }

    static Progress start(String source) {
        return new Progress(source, Map.of());
    }

    Progress and(Map<Integer, Long> further) {
        var all = new HashMap<>(next);
        all.putAll(further);
        return new Progress(source, Map.copyOf(all));
    }

    Map<String, String> commitData() {
        var data = new HashMap<String, String>();
        data.put(SOURCE, source);
        next.forEach((partition, offset) -> data.put(PARTITION + partition, offset.toString()));
        return data;
    }
}
