package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** What is asked for papers like another one: some of its most telling words, or its tags. */
final class Similar {

    private static final String WORDS = Field.WORDS.label();
    private static final int MOST_WORDS = 12;
    /** One word in common is chance. */
    private static final int LEAST_WORDS = 2;

    private static final int MOST_TAGS = 20;
    private static final float TAG_WEIGHT = 2;
    private static final int TITLE_WEIGHT = 3;

    /** Words of more papers than this tell nothing in any language; too few papers tell nothing of words. */
    private static final int MOST_PERCENT = 20;

    private static final int ENOUGH_PAPERS = 1_000;

    private static final Set<String> STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream()
            .map(word -> new String((char[]) word))
            .flatMap(word -> Analyzers.terms(Analysis.STEMMED, word, 1).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final IndexReader reader;
    private final Paper paper;

    Similar(IndexReader reader, Paper paper) {
        this.reader = reader;
        this.paper = paper;
    }

    Query query() throws IOException {
        var query = new BooleanQuery.Builder()
                .add(words(), Occur.SHOULD)
                .add(TermQueries.keyword(Field.ID, paper.id()), Occur.MUST_NOT);
        paper.tags().stream()
                .map(Paper.Tag::id)
                .distinct()
                .limit(MOST_TAGS)
                .forEach(tag ->
                        query.add(new BoostQuery(TermQueries.keyword(Field.TAG, tag), TAG_WEIGHT), Occur.SHOULD));
        return query.build();
    }

    private Query words() throws IOException {
        var clauses = ((BooleanQuery) telling().like(Map.of(WORDS, texts()))).clauses();
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.min(LEAST_WORDS, clauses.size()));
        clauses.stream().map(BooleanClause::query).forEach(word -> query.add(word, Occur.SHOULD));
        return query.build();
    }

    private MoreLikeThis telling() throws IOException {
        var words = new MoreLikeThis(reader);
        words.setFieldNames(new String[] {WORDS});
        words.setAnalyzer(Analyzers.of(Analysis.STEMMED));
        words.setMinTermFreq(1);
        words.setMinDocFreq(2);
        words.setMaxQueryTerms(MOST_WORDS);
        words.setStopWords(STOP_WORDS);
        words.setBoost(true);
        if (reader.numDocs() >= ENOUGH_PAPERS) {
            words.setMaxDocFreqPct(MOST_PERCENT);
        }
        return words;
    }

    private List<Object> texts() {
        var texts = new ArrayList<Object>();
        for (var times = 0; times < TITLE_WEIGHT; times++) {
            texts.add(paper.title());
        }
        if (paper.abstractText() != null) {
            texts.add(paper.abstractText());
        }
        return texts;
    }
}
