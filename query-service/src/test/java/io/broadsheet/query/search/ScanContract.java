package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.DAY;
import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole results, from one state of the index. */
abstract class ScanContract extends SearchEngineContract {

    /** More than any engine takes at once. */
    private static final int MANY = 9_000;

    @ParameterizedTest
    @EnumSource
    void givesEverythingOnceAndInTheOrderOfLists(SortOrder order) {
        // Given
        show(IntStream.range(0, MANY)
                .mapToObj(number -> titled(number, "sheep ".repeat(1 + number % 5))
                        .on(DAY.minusDays(number % 7))
                        .sighted(1 + number % 3))
                .toArray(SomePaper[]::new));
        var query = SearchQuery.of("sheep", MANY).orderedBy(order);

        // When
        var scanned = scanned(query);

        // Then
        assertThat(scanned).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(scanned).startsWith(ids(engine.search(query.limitedTo(200))).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "TRENDING"})
    void keepsTheOrderToTheEnd(SortOrder order) {
        show(IntStream.range(0, MANY)
                .mapToObj(number -> number(number).on(DAY.minusDays(number % 7)))
                .toArray(SomePaper[]::new));

        var expected = IntStream.range(0, 7)
                .boxed()
                .flatMap(day -> IntStream.range(0, MANY)
                        .filter(number -> number % 7 == day)
                        .mapToObj(SomePaper::id))
                .toList();

        assertThat(scanned(SearchQuery.of("", MANY).orderedBy(order))).isEqualTo(expected);
    }

    @Test
    void givesOnlyWhatTheSearchFinds() {
        show(titled(1, "Sheep one"), titled(2, "Dogs"), titled(3, "Sheep three").tagged("wool"));

        assertThat(scanned(SearchQuery.of("sheep", 9))).containsExactlyInAnyOrder(id(1), id(3));
        assertThat(scanned(SearchQuery.of("", Filters.tagged("wool"), 9))).containsExactly(id(3));
        assertThat(scanned(SearchQuery.of("cats", 9))).isEmpty();
        assertThat(scanned(SearchQuery.of("", 2))).containsExactly(id(1), id(2));
        assertThat(scanned(SearchQuery.of("", 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingOfWhatIsWrittenMeanwhile(SortOrder order) {
        // Given
        show(IntStream.range(0, 30).mapToObj(SomePaper::number).toArray(SomePaper[]::new));
        var query = SearchQuery.of("paper", 1_000).orderedBy(order);
        var before = scanned(query);

        // When
        var scanned = new ArrayList<String>();
        try (var scan = engine.scan(query)) {
            for (var i = 0; scan.hasNext(); i++) {
                scanned.add(scan.next().id());
                engine.apply(
                        List.of(
                                number(1_000 + i).version(1),
                                number(i).on(DAY.minusDays(50)).version(2),
                                PaperCataloged.withdrawn(id(29 - i), 3)),
                        Map.of());
                engine.refresh();
            }
        }

        // Then
        assertThat(scanned).isEqualTo(before);
        assertThat(scanned(query)).hasSize(30).doesNotContain(id(29)).contains(id(1_029));
    }

    @Test
    void readsOnWhileTheIndexIsOpenedAnew() {
        show(IntStream.range(0, 30).mapToObj(SomePaper::number).toArray(SomePaper[]::new));
        engine.commit();

        try (var scan = engine.scan(SearchQuery.of("", 100))) {
            scan.next();
            engine.reopen();

            assertThat(ids(scan)).hasSize(29);
        }
    }

    @Test
    void namesTheStateOfTheIndex() {
        show(number(1));
        var state = state();

        assertThat(state()).isEqualTo(state);
        show(number(2));
        assertThat(state()).isNotEqualTo(state);
        var second = state();
        engine.commit();
        restart();
        assertThat(state()).isNotIn(state, second);
    }

    @Test
    void endsOnceAndForAll() {
        show(number(1));

        try (var scan = engine.scan(SearchQuery.of("", 5))) {
            assertThat(ids(scan)).containsExactly(id(1));
            assertThat(scan.hasNext()).isFalse();
            assertThatThrownBy(scan::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(found("")).containsExactly(id(1));
    }

    private String state() {
        try (var scan = engine.scan(SearchQuery.of("", 1))) {
            return scan.state();
        }
    }

    private List<String> scanned(SearchQuery query) {
        try (var scan = engine.scan(query)) {
            return ids(scan);
        }
    }

    private static List<String> ids(Iterator<Paper> papers) {
        var ids = new ArrayList<String>();
        papers.forEachRemaining(paper -> ids.add(paper.id()));
        return ids;
    }
}
