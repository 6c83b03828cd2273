package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.PaperCataloged;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a search finds of some papers only. */
abstract class AmongContract extends SearchEngineContract {

    @Test
    void findsOnlyWhatTheSearchFindsAmongThem() {
        show(titled(1, "Counting Sheep"), titled(2, "Counting Sheep Again"), titled(3, "Ledgers"));

        assertThat(among(List.of(id(2), id(3)), SearchQuery.of("sheep", 10))).containsExactly(id(2));
        assertThat(among(List.of(id(1), id(2), id(3)), SearchQuery.of("sheep", 10)))
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void findsAllOfThemWhereNothingIsLookedFor() {
        show(number(1), number(2), number(3));

        assertThat(among(List.of(id(1), id(3)), SearchQuery.of("", 10))).containsExactlyInAnyOrder(id(1), id(3));
    }

    @Test
    void passesOverPapersThatAreNotThereOrMerged() {
        show(number(1), number(2));
        engine.apply(List.of(PaperCataloged.merged(id(2), 2, id(1))), Map.of());
        engine.refresh();

        assertThat(among(List.of(id(1), id(2), id(7)), SearchQuery.of("", 10))).containsExactly(id(1));
        assertThat(among(List.of(), SearchQuery.of("", 10))).isEmpty();
    }

    @Test
    void countsAllAndAnswersWithTheBest() {
        show(IntStream.range(0, 20).mapToObj(i -> number(i).votedFor(i)).toArray(SomePaper[]::new));
        var ids = IntStream.range(0, 20).mapToObj(SomePaper::id).toList();

        var found = engine.among(ids, SearchQuery.of("", 2).orderedBy(SortOrder.TRENDING));

        assertThat(ids(found)).containsExactly(id(19), id(18));
        assertThat(found.total()).isEqualTo(20);
    }

    private List<String> among(List<String> ids, SearchQuery query) {
        return ids(engine.among(ids, query));
    }
}
