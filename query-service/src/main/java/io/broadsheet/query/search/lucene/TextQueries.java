package io.broadsheet.query.search.lucene;

import static io.broadsheet.query.search.lucene.TermQueries.asWritten;
import static io.broadsheet.query.search.lucene.TermQueries.inField;
import static io.broadsheet.query.search.lucene.TermQueries.isIn;
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
 * and of more a quarter may be missing, so that a title with a wrong word is still found; stop words never are. Matches
 * in more words, in the title, as written and in the same order score higher, and a title that is the whole query first.
 */
final class TextQueries {

    private static final int ALL_REQUIRED = 4;
    private static final float WHOLE_TITLE = 100_000;
    private static final float SAME_ORDER = 4;
    private static final int SLOP = 4;

    private TextQueries() {}

    /** Beside its clauses the text may be a title that happens to hold operators. */
    static Query of(QueryText text) {
        return new BooleanQuery.Builder()
                .add(wholeTitle(Field.TITLE_LINE, WholeTitle.line(text.whole())), Occur.SHOULD)
                .add(clauses(text), Occur.SHOULD)
                .build();
    }

    /** What to mark in a text of this field. */
    static Query marks(QueryText text, Field field) {
        var query = new BooleanQuery.Builder();
        Terms.of(text).stream()
                .filter(terms -> !terms.clause().excluded() && isIn(terms, field))
                .forEach(terms -> query.add(inField(terms, field), Occur.SHOULD));
        return query.build();
    }

    private static Query clauses(QueryText text) {
        var query = new BooleanQuery.Builder();
        var all = Terms.of(text);
        if (text.ranks()) {
            addWords(query, distinct(all.stream().filter(Terms::isPlain).toList()));
            addRequired(query, all);
            WholeTitle.key(text.whole()).ifPresent(key -> query.add(wholeTitle(Field.TITLE_KEY, key), Occur.SHOULD));
        } else {
            query.add(Queries.everyPaper(), Occur.FILTER);
        }
        all.stream()
                .filter(terms -> terms.clause().excluded())
                .forEach(terms -> query.add(match(terms), Occur.MUST_NOT));
        return query.build();
    }

    private static void addRequired(BooleanQuery.Builder query, List<Terms> all) {
        all.stream()
                .filter(terms -> !terms.isPlain() && !terms.clause().excluded())
                .forEach(terms -> query.add(match(terms), Occur.MUST));
    }

    private static void addWords(BooleanQuery.Builder query, List<Terms> words) {
        var content = words.stream().filter(word -> !word.isStopWord()).toList();
        var required = content.isEmpty() ? words : content;
        addMost(query, required);
        words.stream().filter(word -> !required.contains(word)).forEach(word -> query.add(match(word), Occur.SHOULD));
        words.forEach(word -> query.add(asWritten(word), Occur.SHOULD));
        addSameOrder(query, words);
    }

    private static void addMost(BooleanQuery.Builder query, List<Terms> words) {
        if (words.size() <= ALL_REQUIRED) {
            words.forEach(word -> query.add(match(word), Occur.MUST));
        } else {
            var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words.size() - words.size() / 4);
            words.forEach(word -> most.add(match(word), Occur.SHOULD));
            query.add(most.build(), Occur.MUST);
        }
    }

    private static void addSameOrder(BooleanQuery.Builder query, List<Terms> words) {
        var terms = words.stream().flatMap(word -> word.exact().stream()).toArray(String[]::new);
        if (terms.length > 1) {
            var phrase = new PhraseQuery(SLOP, Field.TITLE_EXACT.label(), terms);
            query.add(new BoostQuery(phrase, SAME_ORDER), Occur.SHOULD);
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
