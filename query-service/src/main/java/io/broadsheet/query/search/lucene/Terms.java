package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Clause;
import io.broadsheet.query.search.Clause.Scope;
import io.broadsheet.query.search.QueryText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * A clause of a query as terms of the index.
 *
 * @param exact at least one
 * @param stemmed as many
 */
record Terms(Clause clause, List<String> exact, List<String> stemmed) {

    /** Of one query in all: what a text of any length costs. */
    private static final int MOST = 64;

    /** Clauses that have any; punctuation has none. */
    static List<Terms> of(QueryText text) {
        var all = new ArrayList<Terms>();
        var left = MOST;
        for (var clause : text.clauses()) {
            var terms = of(clause, left);
            if (!terms.exact.isEmpty()) {
                all.add(terms);
                left -= terms.exact.size();
            }
        }
        return all;
    }

    private static Terms of(Clause clause, int most) {
        return new Terms(
                clause,
                Analyzers.terms(Analysis.EXACT, clause.text(), most),
                Analyzers.terms(Analysis.STEMMED, clause.text(), most));
    }

    /** Only such a word is looked for in other forms too. */
    boolean isOneWord() {
        return !clause.phrase() && exact.size() == 1;
    }

    /** A word, which longer queries may miss; phrases and fields are asked for on purpose. */
    boolean isPlain() {
        return clause.scope() == Scope.ANY && !clause.phrase() && !clause.excluded();
    }

    boolean isStopWord() {
        return exact.size() == 1 && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(exact.getFirst());
    }
}
