package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Clause.Scope;
import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.TagName;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms of one clause in the fields where they may be. */
final class TermQueries {

    private static final List<Field> ANY_FORM = List.of(Field.TITLE, Field.ABSTRACT, Field.ABOUT);
    private static final List<Field> AS_WRITTEN = List.of(Field.TITLE_EXACT, Field.ABSTRACT_EXACT, Field.ABOUT);

    private TermQueries() {}

    /** A word in any form, a phrase as written, a tag by its whole name. */
    static Query match(Terms terms) {
        return switch (terms.clause().scope()) {
            case TAG ->
                new ConstantScoreQuery(
                        keyword(Field.TAG_NAME, TagName.folded(terms.clause().text())));
            case TITLE -> inField(terms, terms.clause().phrase() ? Field.TITLE_EXACT : Field.TITLE);
            case ANY -> inAny(terms, terms.clause().phrase() ? AS_WRITTEN : ANY_FORM);
        };
    }

    /** Adds to the score of what matches in the same form as typed. */
    static Query asWritten(Terms terms) {
        return inAny(terms, List.of(Field.TITLE_EXACT, Field.ABSTRACT_EXACT));
    }

    /** A word that is split into several terms (hyphens, scripts without spaces) keeps their order. */
    static Query inField(Terms terms, Field field) {
        var words = terms.in(field);
        return words.size() == 1
                ? new TermQuery(new Term(field.label(), words.getFirst()))
                : new PhraseQuery(field.label(), words.toArray(String[]::new));
    }

    static Query keyword(Field field, String value) {
        return new TermQuery(new Term(field.label(), value));
    }

    static boolean isIn(Terms terms, Field field) {
        return terms.clause().scope() == Scope.ANY || (terms.clause().scope() == Scope.TITLE && field == Field.TITLE);
    }

    private static Query inAny(Terms terms, List<Field> fields) {
        var query = new BooleanQuery.Builder();
        fields.forEach(field -> query.add(boosted(inField(terms, field), field), Occur.SHOULD));
        return query.build();
    }

    private static Query boosted(Query query, Field field) {
        return switch (field) {
            case TITLE -> new BoostQuery(query, 3);
            case TITLE_EXACT -> new BoostQuery(query, 1.5f);
            case ABSTRACT_EXACT -> new BoostQuery(query, 0.5f);
            default -> query;
        };
    }
}
