package io.broadsheet.bench.identity;

import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.catalog.identity.SharedKeys;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many other papers each record has to be compared with, on average, in a catalogue of many invented papers. All
 * papers are different, so each candidate is one too many; records of one paper come on top, as many as it has.
 *
 * <p>One paper in three is by the very authors of an earlier one, which the keys of authors are to find.
 */
final class CandidateLoad {

    /** A record's number takes this many bits of a place, the key's hash the others. */
    private static final int NUMBER_BITS = 22;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final int KEYS_OF_RECORD = 48;

    private final List<PaperText> models;
    private final int papers;

    CandidateLoad(List<PaperText> models, int papers) {
        if (papers > NUMBER_MASK) {
            throw new IllegalArgumentException("At most " + NUMBER_MASK + " papers can be counted, not " + papers);
        }
        this.models = models;
        this.papers = papers;
    }

    Map<String, Object> toJson() {
        LongBag places = places();
        LongBag pairs = pairs(places.sorted());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        json.put("candidatesPerRecord", Math.round(200.0 * distinct(pairs.sorted()) / papers) / 100.0);
        return json;
    }

    /** Each key of each record: the key's hash above the record's number. */
    private LongBag places() {
        InventedPapers invented = new InventedPapers(models, 1);
        LongBag places = new LongBag(papers * (KEYS_OF_RECORD / 2));
        for (int number = 0; number < papers; number++) {
            PaperText paper = invented.next().by(People.ofGroup(number));
            for (Key key : Sightings.keys(Sightings.identity(paper, Map.of()))) {
                places.add(hash(key) << NUMBER_BITS | number);
            }
        }
        return places;
    }

    private static LongBag pairs(long[] places) {
        LongBag pairs = new LongBag(1 << 20);
        for (int start = 0, end = 0; start < places.length; start = end) {
            while (end < places.length && places[end] >>> NUMBER_BITS == places[start] >>> NUMBER_BITS) {
                end++;
            }
            if (end - start <= SharedKeys.MOST_FACES) {
                addPairs(places, start, end, pairs);
            }
        }
        return pairs;
    }

    private static void addPairs(long[] places, int start, int end, LongBag pairs) {
        for (int one = start; one < end; one++) {
            for (int other = one + 1; other < end; other++) {
                pairs.add((places[one] & NUMBER_MASK) << NUMBER_BITS | (places[other] & NUMBER_MASK));
            }
        }
    }

    private static long distinct(long[] sorted) {
        return Arrays.stream(sorted).distinct().count();
    }

    private static long hash(Key key) {
        long hash = key.kind().hashCode();
        for (int i = 0; i < key.value().length(); i++) {
            hash = (hash ^ key.value().charAt(i)) * 0x100000001b3L;
        }
        return ((hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L) >>> NUMBER_BITS;
    }
}
