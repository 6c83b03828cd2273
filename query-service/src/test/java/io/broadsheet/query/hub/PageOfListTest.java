package io.broadsheet.query.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.search.SortOrder;
import io.broadsheet.query.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageOfListTest {

    private static final int PAPERS = 53;
    private static final SearchQuery BY_TENS = SearchQuery.of("", 10).orderedBy(SortOrder.PUBLISHED);

    @TempDir
    Path folder;

    private LuceneEngine search;

    @BeforeEach
    void index() {
        search = new LuceneEngine(folder, new ObjectMapper().registerModule(new JavaTimeModule()));
        search.apply(
                IntStream.range(0, PAPERS)
                        .mapToObj(number -> SomePaper.number(number).version(1))
                        .toList(),
                Map.of());
        search.refresh();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 10, 40, 50, 1_000})
    void isTheSameHoweverManyPapersArePassedOverAtOnce(int mostAtOnce) {
        var ids = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            var page = PageOfList.of(search, BY_TENS, number, mostAtOnce);
            assertThat(page.more()).isTrue();
            ids.addAll(ids(page));
        }
        var last = PageOfList.of(search, BY_TENS, 5, mostAtOnce);
        ids.addAll(ids(last));

        assertThat(last.more()).isFalse();
        assertThat(ids)
                .isEqualTo(IntStream.range(0, PAPERS).mapToObj(SomePaper::id).toList());
    }

    @Test
    void isEmptyPastTheEnd() {
        assertThat(PageOfList.of(search, BY_TENS, 6)).isEqualTo(PageOfList.EMPTY);
        assertThat(PageOfList.of(search, BY_TENS, Integer.MAX_VALUE)).isEqualTo(PageOfList.EMPTY);
    }

    private static List<String> ids(PageOfList page) {
        return page.hits().stream().map(hit -> hit.paper().id()).toList();
    }
}
