package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.StoredPaper;
import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Clause.Scope;
import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Highlight.Span;
import io.broadsheet.query.search.QueryText;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Where papers match a query. */
final class Highlights {

    private static final String TITLE = "title";
    private static final String ABSTRACT = "abstract";
    private static final int PASSAGE_LENGTH = 200;
    private static final int PASSAGES = 2;

    private static final Marker TITLES = Marker.of(TITLE, WholeBreakIterator::new);
    private static final Marker ABSTRACTS = Marker.of(ABSTRACT, Highlights::sentences);

    private final Marks inTitle;
    private final Marks inAbstract;

    Highlights(QueryText text) {
        var terms = Terms.of(text).stream()
                .filter(each -> !each.clause().excluded())
                .toList();
        inTitle = marks(TITLE, terms.stream().filter(each -> each.clause().scope() != Scope.TAG));
        inAbstract = marks(ABSTRACT, terms.stream().filter(each -> each.clause().scope() == Scope.ANY));
    }

    List<Highlight> of(StoredPaper.Texts paper) throws IOException {
        var all = new ArrayList<Highlight>();
        TITLES.addTo(all, inTitle, paper.title(), 1);
        if (paper.abstractText() != null) {
            ABSTRACTS.addTo(all, inAbstract, paper.abstractText(), PASSAGES);
        }
        return List.copyOf(all);
    }

    private static Marks marks(String field, Stream<Terms> terms) {
        var query = new BooleanQuery.Builder();
        var phrases = false;
        for (var each : terms.toList()) {
            query.add(TermQueries.inOrder(field, each.stemmed()), Occur.SHOULD);
            phrases |= each.stemmed().size() > 1;
        }
        return new Marks(query.build(), phrases);
    }

    private static BreakIterator sentences() {
        var sentences = new KnownBreaks(BreakIterator.getSentenceInstance(Locale.ROOT));
        return LengthGoalBreakIterator.createClosestToLength(sentences, PASSAGE_LENGTH, 0.5f);
    }

    /** Words alone are found while the text is read; phrases need an index of it, which takes as long again. */
    private record Marker(String field, UnifiedHighlighter words, UnifiedHighlighter phrases) {

        static Marker of(String field, Supplier<BreakIterator> breaks) {
            var builder = UnifiedHighlighter.builderWithoutSearcher(Analyzers.of(Analysis.STEMMED))
                    .withBreakIterator(breaks)
                    .withMaxNoHighlightPassages(0)
                    .withFormatter(new Formatter(field));
            return new Marker(
                    field,
                    builder.withWeightMatches(false).build(),
                    builder.withWeightMatches(true).build());
        }

        void addTo(List<Highlight> all, Marks marks, String text, int passages) throws IOException {
            var highlighter = marks.phrases ? phrases : words;
            if (highlighter.highlightWithoutSearcher(field, marks.query, text, passages) instanceof Passages found) {
                all.addAll(found.highlights);
            }
        }
    }

    private record Marks(Query query, boolean phrases) {}

    /** The highlighter hands over whatever its formatter makes, as an object. */
    private record Passages(List<Highlight> highlights) {}

    private static final class Formatter extends PassageFormatter {

        private final String field;

        Formatter(String field) {
            this.field = field;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            return new Passages(Arrays.stream(passages)
                    .map(passage -> highlight(passage, content))
                    .toList());
        }

        private Highlight highlight(Passage passage, String content) {
            var text = content.substring(passage.getStartOffset(), passage.getEndOffset());
            return new Highlight(field, text.stripTrailing(), spans(passage));
        }

        /** Matches of a phrase and of its words may overlap. */
        private static List<Span> spans(Passage passage) {
            var spans = new ArrayList<Span>();
            IntStream.range(0, passage.getNumMatches())
                    .mapToObj(match -> span(passage, match))
                    .sorted(Comparator.comparingInt(Span::start))
                    .filter(span -> spans.isEmpty() || spans.getLast().end() <= span.start())
                    .forEach(spans::add);
            return List.copyOf(spans);
        }

        private static Span span(Passage passage, int match) {
            var start = passage.getStartOffset();
            var end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
            return new Span(passage.getMatchStarts()[match] - start, end - start);
        }
    }
}
