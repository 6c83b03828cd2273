package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Clause;
import io.broadsheet.query.search.Clause.Scope;
import io.broadsheet.query.search.QueryText;
import java.util.ArrayList;
import java.util.List;

/**
 * A word that a query looks for.
 *
 * @param clause where it stands
 * @param start its first character in the clause's text
 * @param end behind its last one
 * @param anyForm whether other forms of the word are found too
 */
record QueryWord(Clause clause, int start, int end, String exact, String stemmed, boolean anyForm) {

    private static final int MOST = 64;

    /** The words of all clauses but tags and what is excluded. */
    static List<QueryWord> of(QueryText text) {
        var words = new ArrayList<QueryWord>();
        for (var clause : text.clauses()) {
            if (clause.scope() != Scope.TAG && !clause.excluded()) {
                addWords(words, clause);
            }
        }
        return words;
    }

    private static void addWords(List<QueryWord> words, Clause clause) {
        var exact = Analyzers.tokens(Analysis.EXACT, clause.text(), MOST - words.size());
        var stemmed = Analyzers.terms(Analysis.STEMMED, clause.text(), exact.size());
        var anyForm = !clause.phrase() && exact.size() == 1;
        for (var i = 0; i < exact.size(); i++) {
            var token = exact.get(i);
            words.add(new QueryWord(clause, token.start(), token.end(), token.term(), stemmed.get(i), anyForm));
        }
    }
}
