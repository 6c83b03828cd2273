package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** How many papers of one snapshot match, in all and by the values of some fields. */
record Counted(long total, Map<CountedField, List<Count>> facets) {

    /** What was counted. */
    record Question(Query query, List<CountedField> facets) {}

    /** What was counted, of the papers that pass filters: every value. */
    record Among(CountedField field, Filters filters) {}
}
