package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Clause;
import io.broadsheet.query.search.Clause.Scope;
import io.broadsheet.query.search.Correction;
import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.QueryText;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.lucene.Spelling.Spelt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Finds misspelt words of a query and what they were meant to be. Where nothing is found as it is, words that no paper has, and
 * that are like none, are left out.
 *
 * <p>Of several words that one may be, the likeliest is like it, common, and in a paper with what else is looked for: a noisy
 * channel (Kernighan, Church, Gale 1990) whose prior is the papers themselves.
 */
final class Corrections {

    /** Each costs a look through the vocabulary and some small searches. */
    private static final int MOST_WORDS = 4;

    private static final int FEW_FOUND = 10;
    private static final int RARE = 5;
    private static final int MUCH_COMMONER = 20;

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final long found;

    Corrections(IndexSearcher searcher, SearchQuery query, long found) {
        this.searcher = searcher;
        this.query = query;
        this.found = found;
    }

    Optional<Correction> find() throws IOException {
        var words = QueryWord.of(query.text());
        var wrong = new LinkedHashMap<QueryWord, Long>();
        var sound = new ArrayList<String>();
        var unknown = new ArrayList<QueryWord>();
        for (var word : words) {
            var papers = papers(word);
            if (papers <= (found <= FEW_FOUND ? RARE : 0)
                    && wrong.size() < MOST_WORDS
                    && Spelling.canCheck(word.exact())) {
                wrong.put(word, papers);
            } else if (papers > 0) {
                sound.add(word.stemmed());
            } else {
                unknown.add(word);
            }
        }
        return corrected(wrong, sound, unknown);
    }

    private Optional<Correction> corrected(Map<QueryWord, Long> wrong, List<String> sound, List<QueryWord> unknown)
            throws IOException {
        var better = new LinkedHashMap<QueryWord, String>();
        for (var word : wrong.entrySet()) {
            var best = best(word.getKey(), word.getValue(), sound);
            if (best.isPresent()) {
                better.put(word.getKey(), best.get().text());
                sound.addAll(Analyzers.terms(Analysis.STEMMED, best.get().text(), 2));
            } else if (word.getValue() == 0) {
                unknown.add(word.getKey());
            } else {
                sound.add(word.getKey().stemmed());
            }
        }
        if (found == 0 && !sound.isEmpty()) {
            unknown.stream().filter(QueryWord::anyForm).forEach(word -> better.put(word, ""));
        }
        var needed = better.keySet().stream().anyMatch(word -> wrong.getOrDefault(word, 0L) == 0);
        return better.isEmpty() ? Optional.empty() : Optional.of(new Correction(rewritten(better), needed));
    }

    private Optional<Spelt> best(QueryWord word, long papers, List<String> sound) throws IOException {
        var fields = word.clause().scope() == Scope.TITLE
                ? List.of(Field.TITLE_EXACT)
                : List.of(Field.TITLE_EXACT, Field.ABSTRACT_EXACT, Field.ABOUT);
        var likely = new LinkedHashMap<Spelt, Double>();
        for (var spelt : new Spelling(searcher.getIndexReader(), fields).near(word.exact())) {
            if (spelt.papers() > papers * MUCH_COMMONER) {
                likely.put(spelt, likeness(spelt) * Math.log(1.0 + spelt.papers()) * (1 + company(spelt, sound)));
            }
        }
        return likely.entrySet().stream()
                .max(Comparator.<Map.Entry<Spelt, Double>>comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** Squared: one fault is far likelier than two. */
    private static double likeness(Spelt spelt) {
        return spelt.likeness() * spelt.likeness();
    }

    /** How much else of the query is in the one paper that has this word and most of the rest. */
    private double company(Spelt spelt, List<String> sound) throws IOException {
        if (sound.isEmpty()) {
            return 0;
        }
        var together = new BooleanQuery.Builder();
        Analyzers.terms(Analysis.STEMMED, spelt.text(), 2).forEach(word -> together.add(inWords(word), Occur.FILTER));
        sound.forEach(word -> together.add(inWords(word), Occur.SHOULD));
        var best = searcher.search(together.build(), 1).scoreDocs;
        return best.length == 0 ? 0 : best[0].score;
    }

    /** How many papers have a word in the way in which it is looked for. */
    private long papers(QueryWord word) throws IOException {
        var title = word.clause().scope() == Scope.TITLE;
        if (word.anyForm()) {
            return docFreq(title ? Field.TITLE : Field.WORDS, word.stemmed());
        }
        return docFreq(Field.TITLE_EXACT, word.exact())
                + (title ? 0 : docFreq(Field.ABSTRACT_EXACT, word.exact()) + docFreq(Field.ABOUT, word.exact()));
    }

    private long docFreq(Field field, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field.label(), term));
    }

    private static Query inWords(String stem) {
        return TermQueries.keyword(Field.WORDS, stem);
    }

    private QueryText rewritten(Map<QueryWord, String> better) {
        var clauses = new ArrayList<Clause>();
        for (var clause : query.text().clauses()) {
            var rewritten = rewritten(clause, better);
            if (!rewritten.text().isBlank()) {
                clauses.add(rewritten);
            }
        }
        var read = QueryText.parse(QueryText.typed(clauses));
        return new QueryText(query.text().whole(), read.clauses());
    }

    /** From the last word to the first, so that places stay true. */
    private static Clause rewritten(Clause clause, Map<QueryWord, String> better) {
        var text = new StringBuilder(clause.text());
        better.keySet().stream()
                .filter(word -> word.clause().equals(clause))
                .sorted(Comparator.comparingInt(QueryWord::start).reversed())
                .forEach(word -> text.replace(word.start(), word.end(), better.getOrDefault(word, word.exact())));
        return new Clause(clause.scope(), text.toString(), clause.phrase(), clause.excluded());
    }
}
