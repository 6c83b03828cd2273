package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.TagName;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms of one clause in the fields where they may be. */
final class TermQueries {

    private TermQueries() {}

    /**
     * A word in any form; a phrase as written, as is a word of several terms (hyphens, scripts without spaces); a tag by its
     * whole name.
     */
    static Query match(Terms terms) {
        return switch (terms.clause().scope()) {
            case TAG ->
                new ConstantScoreQuery(
                        keyword(Field.TAG_NAME, TagName.folded(terms.clause().text())));
            case TITLE -> terms.isOneWord() ? anyForm(Field.TITLE, terms) : asWritten(Field.TITLE_EXACT, terms);
            case ANY -> terms.isOneWord() ? anyForm(Field.WORDS, terms) : anywhereAsWritten(terms);
        };
    }

    static Query anyForm(Field field, Terms word) {
        return keyword(field, word.stemmed().getFirst());
    }

    static Query asWritten(Field field, Terms terms) {
        return inOrder(field.label(), terms.exact());
    }

    /** A phrase is one even of one term. */
    static Query inOrder(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    static Query keyword(Field field, String value) {
        return new TermQuery(new Term(field.label(), value));
    }

    private static Query anywhereAsWritten(Terms terms) {
        return new BooleanQuery.Builder()
                .add(asWritten(Field.TITLE_EXACT, terms), Occur.SHOULD)
                .add(asWritten(Field.ABSTRACT_EXACT, terms), Occur.SHOULD)
                .add(asWritten(Field.ABOUT, terms), Occur.SHOULD)
                .build();
    }
}
