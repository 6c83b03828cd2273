package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** How many papers of one snapshot match, in all and by the values of some fields. */
record Counted(long total, Map<CountedField, List<Count>> facets) {

    /** What was counted. */
    record Question(Query query, List<CountedField> facets) {}

    /** The counts asked for last: few hundred, because people ask for the same, page on, and sort anew. */
    static Map<Question, Counted> latest() {
        return Collections.synchronizedMap(new Latest());
    }

    private static final class Latest extends LinkedHashMap<Question, Counted> {

        private static final long serialVersionUID = 1;
        private static final int MOST = 200;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Counted> eldest) {
            return size() > MOST;
        }
    }
}
