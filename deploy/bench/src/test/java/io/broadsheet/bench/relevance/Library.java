package io.broadsheet.bench.relevance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.bench.identity.PaperText;
import io.broadsheet.enrich.clean.TextCleaner;
import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.Answer;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.WholeTitle;
import io.broadsheet.query.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Papers in an index, cleaned and tagged as the services do; records of one title are one paper. */
final class Library implements AutoCloseable {

    /** Nobody looks further. */
    private static final int DEEPEST = 20;

    private final Tagger tagger = new Tagger(Vocabulary.builtIn());
    private final LuceneEngine engine;
    private final Map<WholeTitle, Paper> papers = new LinkedHashMap<>();

    Library(Path folder, List<PaperText> records) {
        engine = new LuceneEngine(
                folder, JsonMapper.builder().addModule(new JavaTimeModule()).build());
        records.forEach(this::add);
        engine.apply(
                papers.values().stream()
                        .map(paper -> PaperCataloged.current(paper, 1))
                        .toList(),
                Map.of());
        engine.refresh();
    }

    Collection<Paper> papers() {
        return papers.values();
    }

    /** One by the place of the first right paper, 0 where it is not among the first {@value #DEEPEST}. */
    double reciprocalRank(String query, Predicate<Paper> right) {
        var found = Answer.of(engine, SearchQuery.of(query, DEEPEST)).result().hits();
        for (int place = 0; place < found.size(); place++) {
            if (right.test(found.get(place).paper())) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    @Override
    public void close() {
        engine.close();
    }

    private void add(PaperText record) {
        String title = TextCleaner.clean(record.title());
        String text = TextCleaner.clean(record.abstractText());
        papers.computeIfAbsent(WholeTitle.of(title), same -> paper(title, text, record));
    }

    private Paper paper(String title, String text, PaperText record) {
        List<Paper.Tag> tags = tagger.tag(TaggedText.of(title, text)).stream()
                .map(tag -> new Paper.Tag(
                        tag.id(),
                        tag.label(),
                        tag.kind(),
                        tag.source().value(),
                        tag.score(),
                        List.of(),
                        tag.vocabulary()))
                .toList();
        return new Paper(
                "%032x".formatted(papers.size() + 1),
                title,
                text.isBlank() ? null : text,
                record.authors().stream().map(Paper.Author::new).toList(),
                record.identifiers(),
                LocalDate.of(2026, 7, 29),
                null,
                null,
                null,
                "en",
                List.of("test"),
                List.of(),
                tags,
                1);
    }
}
