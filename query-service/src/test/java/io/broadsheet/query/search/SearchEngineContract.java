package io.broadsheet.query.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.catalog.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every engine, in parts: each part opens an engine of its own. */
abstract class SearchEngineContract {

    protected static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    protected Path folder;

    protected SearchEngine engine;

    /** Opens what is at {@code folder}, or something new. */
    protected abstract SearchEngine open(Path folder);

    @BeforeEach
    void openNew() {
        engine = open(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    protected void restart() {
        engine.close();
        engine = open(folder);
    }

    protected void show(SomePaper... papers) {
        engine.apply(SomePaper.cataloged(papers), Map.of());
        engine.refresh();
    }

    protected List<String> found(String text) {
        return ids(engine.search(SearchQuery.of(text, 100)));
    }

    protected static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::paper).map(Paper::id).toList();
    }
}
