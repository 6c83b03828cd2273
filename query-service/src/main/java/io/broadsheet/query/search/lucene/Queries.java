package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.TagName;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A search as Lucene has it. What is left of merged papers matches none of its parts. */
final class Queries {

    private Queries() {}

    static Query of(SearchQuery search) {
        var query = new BooleanQuery.Builder();
        if (!search.text().isEmpty()) {
            query.add(new TextQueries(search.text()).matching(), Occur.MUST);
        }
        addFilters(query, search.filters());
        var built = query.build();
        return built.clauses().isEmpty() ? everyPaper() : built;
    }

    /** Only among some papers. */
    static Query among(Collection<String> ids, SearchQuery search) {
        var terms = ids.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(of(search), Occur.MUST)
                .add(new TermInSetQuery(Field.ID.label(), terms), Occur.FILTER)
                .build();
    }

    static Query everyPaper() {
        return new FieldExistsQuery(Field.DAY.label());
    }

    private static void addFilters(BooleanQuery.Builder query, Filters filters) {
        addAll(
                query,
                Field.TAG_NAME,
                filters.tags().stream().map(TagName::folded).toList());
        addAll(query, Field.HAS, filters.has());
        addAny(query, Field.SOURCE, filters.sources());
        addAny(query, Field.LANGUAGE, filters.languages());
        if (filters.from() != null || filters.to() != null) {
            query.add(days(filters), Occur.FILTER);
        }
    }

    private static void addAll(BooleanQuery.Builder query, Field field, List<String> values) {
        values.forEach(value -> query.add(TermQueries.keyword(field, value), Occur.FILTER));
    }

    private static void addAny(BooleanQuery.Builder query, Field field, List<String> values) {
        if (!values.isEmpty()) {
            var terms = values.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(field.label(), terms), Occur.FILTER);
        }
    }

    private static Query days(Filters filters) {
        var from = filters.from() == null ? Long.MIN_VALUE : filters.from().toEpochDay();
        var to = filters.to() == null ? Long.MAX_VALUE : filters.to().toEpochDay();
        return LongPoint.newRangeQuery(Field.DAY.label(), from, to);
    }
}
