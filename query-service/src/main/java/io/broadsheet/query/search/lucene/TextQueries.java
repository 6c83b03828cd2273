package io.broadsheet.query.search.lucene;

import static io.broadsheet.query.search.lucene.TermQueries.anyForm;
import static io.broadsheet.query.search.lucene.TermQueries.asWritten;
import static io.broadsheet.query.search.lucene.TermQueries.keyword;
import static io.broadsheet.query.search.lucene.TermQueries.match;

import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.QueryText;
import io.broadsheet.query.search.WholeTitle;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * The text of a query as Lucene has it.
 *
 * <p>Phrases, {@code title:} and {@code tag:} are required. Of plain words, up to {@value #ALL_REQUIRED} are all required
 * and of more a quarter may be missing, so that a title with a wrong word is still found; stop words never are.
 */
final class TextQueries {

    private static final int ALL_REQUIRED = 4;
    private static final float WHOLE_TITLE = 100_000;

    private final QueryText text;
    private final WholeTitle whole;
    private final List<Terms> all;
    private final List<Terms> words;

    TextQueries(QueryText text) {
        this.text = text;
        this.whole = WholeTitle.of(text.whole());
        this.all = Terms.of(text);
        this.words = distinct(all.stream().filter(Terms::isPlain).toList());
    }

    /** What matches. Beside its clauses the text may be a title that happens to hold operators; a title is the best match. */
    Query matching() {
        return new BooleanQuery.Builder()
                .add(wholeTitle(Field.TITLE_LINE, whole.line()), Occur.SHOULD)
                .add(clauses(), Occur.SHOULD)
                .build();
    }

    /** What makes some of the best matches better: words in the title, as written, in the order of the query. */
    Query refining() {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            if (word.isOneWord()) {
                query.add(anyForm(Field.TITLE, word), Occur.SHOULD);
            }
            query.add(asWritten(Field.TITLE_EXACT, word), Occur.SHOULD);
            query.add(new BoostQuery(asWritten(Field.ABSTRACT_EXACT, word), 0.5f), Occur.SHOULD);
        }
        addSameOrder(query);
        return query.build();
    }

    private Query clauses() {
        var query = new BooleanQuery.Builder();
        if (text.ranks()) {
            addWords(query);
            addRequired(query);
            whole.key().ifPresent(key -> query.add(wholeTitle(Field.TITLE_KEY, key), Occur.SHOULD));
        } else {
            query.add(Queries.everyPaper(), Occur.FILTER);
        }
        all.stream()
                .filter(terms -> terms.clause().excluded())
                .forEach(terms -> query.add(match(terms), Occur.MUST_NOT));
        return query.build();
    }

    private void addRequired(BooleanQuery.Builder query) {
        all.stream()
                .filter(terms -> !terms.isPlain() && !terms.clause().excluded())
                .forEach(terms -> query.add(match(terms), Occur.MUST));
    }

    private void addWords(BooleanQuery.Builder query) {
        var content = words.stream().filter(word -> !word.isStopWord()).toList();
        var required = content.isEmpty() ? words : content;
        if (required.size() <= ALL_REQUIRED) {
            required.forEach(word -> query.add(match(word), Occur.MUST));
        } else {
            query.add(most(required), Occur.MUST);
        }
    }

    private static Query most(List<Terms> words) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words.size() - words.size() / 4);
        words.forEach(word -> query.add(match(word), Occur.SHOULD));
        return query.build();
    }

    private void addSameOrder(BooleanQuery.Builder query) {
        var terms = words.stream().flatMap(word -> word.exact().stream()).toArray(String[]::new);
        if (terms.length > 1) {
            var slop = 4;
            query.add(new BoostQuery(new PhraseQuery(slop, Field.TITLE_EXACT.label(), terms), 4), Occur.SHOULD);
        }
    }

    private static List<Terms> distinct(List<Terms> words) {
        var byTerms = new LinkedHashMap<List<String>, Terms>();
        words.forEach(word -> byTerms.putIfAbsent(word.stemmed(), word));
        return List.copyOf(byTerms.values());
    }

    private static Query wholeTitle(Field field, String hash) {
        return new BoostQuery(new ConstantScoreQuery(keyword(field, hash)), WHOLE_TITLE);
    }
}
