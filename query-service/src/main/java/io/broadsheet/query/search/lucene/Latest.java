package io.broadsheet.query.search.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.IOSupplier;

/** What was asked for last, and so may well be asked for again; the rest is forgotten. For any number of threads. */
final class Latest<K, V> {

    private final Map<K, V> known;

    Latest(int most) {
        this.known = Collections.synchronizedMap(new Bounded<>(most));
    }

    /** What is known; else what {@code found} gives, which may be asked twice where two threads miss the same. */
    V get(K key, IOSupplier<V> found) throws IOException {
        var value = known.get(key);
        if (value == null) {
            value = found.get();
            known.put(key, value);
        }
        return value;
    }

    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        Bounded(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
