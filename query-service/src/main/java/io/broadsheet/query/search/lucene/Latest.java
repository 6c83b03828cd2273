package io.broadsheet.query.search.lucene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for last, and so may well be asked for again; the rest is forgotten. */
final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    private Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    /** For any number of threads. */
    static <K, V> Map<K, V> of(int most) {
        return Collections.synchronizedMap(new Latest<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
