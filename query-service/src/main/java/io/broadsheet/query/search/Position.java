package io.broadsheet.query.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list of papers goes on. */
public sealed interface Position {

    /**
     * Behind a paper of a sorted list. It means the same on every replica and whatever was added since.
     *
     * @param rank the paper's value of the field sorted by
     */
    record Behind(long rank, String id) implements Position {}

    /**
     * So many papers further on in a sorted list. None of them is read, only counted.
     *
     * @param from null: the beginning
     * @param papers up to {@link #MOST}
     */
    record Skipped(@Nullable Behind from, int papers) implements Position {

        /** What can be passed over at once, since the engine holds a place in the order for each. */
        public static final int MOST = 10_000;

        public Skipped {
            if (papers < 0 || papers > MOST) {
                throw new IllegalArgumentException("papers to skip must be 0 to " + MOST + ", not " + papers);
            }
        }
    }

    /**
     * What relevance has shown already, because scores change with every paper that is added.
     *
     * @param hashes one per paper shown; of a paper not shown it is among a thousand with a chance of 1 in 4 million
     */
    record Shown(List<Integer> hashes) implements Position {

        /** How many papers can be shown by relevance. */
        public static final int MOST = 1000;

        public static final Shown NOTHING = new Shown(List.of());

        /** 32-bit FNV-1a, because the specification of {@link String#hashCode} spreads hexadecimal digits badly. */
        public static int hash(String id) {
            var hash = 0x811c9dc5;
            for (var i = 0; i < id.length(); i++) {
                hash = (hash ^ id.charAt(i)) * 0x01000193;
            }
            return hash;
        }

        public Shown and(List<String> ids) {
            var all = new ArrayList<>(hashes);
            ids.forEach(id -> all.add(hash(id)));
            return new Shown(List.copyOf(all));
        }
    }
}
