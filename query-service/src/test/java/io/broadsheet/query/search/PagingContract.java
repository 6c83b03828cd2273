package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.DAY;
import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.Position.Shown;
import io.broadsheet.query.search.Position.Skipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists page by page, and what is counted beside them. */
abstract class PagingContract extends SearchEngineContract {

    @Test
    void listsTheNewestDayFirstAndThenById() {
        show(
                number(1),
                number(3).on(DAY.plusDays(1)),
                number(2).on(DAY.plusDays(1)),
                number(4).on(DAY.minusDays(9)));

        assertThat(found("")).containsExactly(id(2), id(3), id(1), id(4));
    }

    @Test
    void listsWhatIsSightedOftenAndRecentAsTrending() {
        show(
                number(1),
                number(2).sighted(4),
                number(3).on(DAY.plusDays(2)),
                number(4).on(DAY.minusDays(300)).sighted(9));

        var trending = engine.search(SearchQuery.of("", 10).orderedBy(SortOrder.TRENDING));

        assertThat(ids(trending)).containsExactly(id(2), id(3), id(1), id(4));
    }

    @Test
    void listsWhatIsVotedForAsTrending() {
        show(
                number(1),
                number(2).votedFor(7),
                number(3).on(DAY.plusDays(2)),
                number(4).votedFor(1));

        var trending = engine.search(SearchQuery.of("", 10).orderedBy(SortOrder.TRENDING));

        assertThat(ids(trending)).containsExactly(id(2), id(4), id(3), id(1));
    }

    @Test
    void listsByPublicationWhereverThePaperWasListed() {
        show(
                number(1).published("2024-05-06T10:00:00Z"),
                number(2).published("2024-05-06T11:00:00Z").on(DAY.minusDays(9)),
                number(3),
                number(4).published("1999"));

        var published = engine.search(SearchQuery.of("", 10).orderedBy(SortOrder.PUBLISHED));

        assertThat(ids(published)).containsExactly(id(3), id(2), id(1), id(4));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RELEVANCE")
    void passesOverPapersWithoutReadingThem(SortOrder order) {
        show(IntStream.range(0, 25)
                .mapToObj(number -> number(number).on(DAY.minusDays(number % 3)))
                .toArray(SomePaper[]::new));
        var all = SearchQuery.of("", 25).orderedBy(order);
        var ids = ids(engine.search(all));
        var page = SearchQuery.of("", 5).orderedBy(order);

        var skipped = engine.search(page.after(new Skipped(null, 10)));
        var further = engine.search(page.after(new Skipped((Behind) skipped.next(), 6)));

        assertThat(ids(skipped)).isEqualTo(ids.subList(10, 15));
        assertThat(ids(further)).isEqualTo(ids.subList(21, 25));
        assertThat(further.next()).isNull();
        assertThat(ids(engine.search(page.after(new Skipped(null, 25))))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryPaperOnceOverAllPages(SortOrder order) {
        show(IntStream.range(0, 25)
                .mapToObj(number -> number(number).on(DAY.minusDays(number % 3)))
                .toArray(SomePaper[]::new));

        var pages = pages(SearchQuery.of("paper", 7).orderedBy(order), page -> {});

        assertThat(pages).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void hasNoNextPageBehindAnExactlyFullOne() {
        show(number(1), number(2));

        assertThat(engine.search(SearchQuery.of("", 2)).next()).isNull();
        assertThat(engine.search(SearchQuery.of("paper", 2)).next()).isNull();
        assertThat(engine.search(SearchQuery.of("", 1)).next()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "TRENDING"})
    void showsEveryUnchangedPaperOnceWhileOthersComeAndChange(SortOrder order) {
        // Given
        var unchanged = IntStream.range(0, 40)
                .mapToObj(number -> number(100 + number).on(DAY.minusDays(number / 10)))
                .toArray(SomePaper[]::new);
        show(unchanged);

        // When
        var shown = pages(SearchQuery.of("", 3).orderedBy(order), page -> {
            show(
                    number(page),
                    number(500 + page).on(DAY.minusDays(page % 5)),
                    number(900).on(DAY.plusDays(page)));
            engine.apply(List.of(number(800).on(DAY.minusDays(page)).version(page + 2)), Map.of());
            engine.refresh();
        });

        // Then
        for (var paper : unchanged) {
            assertThat(shown).containsOnlyOnce(paper.paper().id());
        }
    }

    @Test
    void goesOnAtTheSamePlaceInAnotherEngine(@TempDir Path elsewhere) {
        // Given
        var papers = Stream.of(5, 1, 4, 2, 3).map(SomePaper::number).toList();
        show(papers.toArray(SomePaper[]::new));
        var next = engine.search(SearchQuery.of("", 2)).next();

        // When
        try (var other = open(elsewhere)) {
            papers.reversed().forEach(paper -> other.apply(List.of(paper.version(1)), Map.of()));
            other.refresh();

            // Then
            assertThat(ids(other.search(SearchQuery.of("", 9).after(next)))).containsExactly(id(3), id(4), id(5));
        }
    }

    @Test
    void showsNoPaperTwiceByRelevanceWhileScoresChange() {
        // Given
        show(IntStream.range(0, 60)
                .mapToObj(number -> titled(number, "sheep ".repeat(1 + number % 7)))
                .toArray(SomePaper[]::new));

        // When
        var shown = pages(SearchQuery.of("sheep", 7), page -> {
            show(IntStream.range(0, 20)
                    .mapToObj(number -> titled(1000 * (page + 1) + number, "sheep"))
                    .toArray(SomePaper[]::new));
            engine.apply(List.of(titled(page, "sheep sheep sheep").version(page + 2)), Map.of());
            engine.refresh();
        });

        // Then
        assertThat(shown).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void goesAThousandPapersDeepByRelevanceAndNoFurther() {
        show(IntStream.range(0, 1_100).mapToObj(SomePaper::number).toArray(SomePaper[]::new));

        assertThat(pages(SearchQuery.of("paper", 150), page -> {}))
                .hasSize(Shown.MOST)
                .doesNotHaveDuplicates();
        assertThat(pages(SearchQuery.of("", 150), page -> {})).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(engine.search(SearchQuery.of("paper", 10)).total()).isEqualTo(1_100);
    }

    @Test
    void countsAllThatIsFoundNotOnlyThePage() {
        // Given
        show(
                titled(1, "Sheep one").tagged("a", "b").in("en"),
                titled(2, "Sheep two").tagged("a").in("cy").from("x", "y"),
                titled(3, "Sheep three").on(DAY.minusYears(1)),
                titled(4, "Dogs").tagged("c"));

        // When
        var result = engine.search(SearchQuery.of("sheep", 1).counting(CountedField.FACETS));

        // Then
        assertThat(result.hits()).hasSize(1);
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.facets())
                .containsEntry(CountedField.TAG, List.of(new Count("a", 2), new Count("b", 1)))
                .containsEntry(CountedField.LANGUAGE, List.of(new Count("en", 2), new Count("cy", 1)))
                .containsEntry(
                        CountedField.SOURCE,
                        List.of(new Count("daily-papers", 2), new Count("x", 1), new Count("y", 1)))
                .containsEntry(CountedField.YEAR, List.of(new Count("2026", 2), new Count("2025", 1)));
    }

    @Test
    void countsAtMostTwentyValuesInAFacetAndAllInAList() {
        show(
                number(1)
                        .tagged(IntStream.range(0, 30)
                                .mapToObj(number -> "tag " + number)
                                .toArray(String[]::new)),
                number(2).tagged("tag 7"));

        var everything = engine.search(SearchQuery.of("", 1).counting(List.of(CountedField.TAG)))
                .facets()
                .get(CountedField.TAG);
        var found = engine.search(SearchQuery.of("paper", 1).counting(List.of(CountedField.TAG)))
                .facets()
                .get(CountedField.TAG);

        assertThat(everything).hasSize(20).startsWith(new Count("tag-7", 2));
        assertThat(found).hasSize(20).startsWith(new Count("tag-7", 2));
        assertThat(engine.counts(CountedField.TAG)).hasSize(30);
    }

    @Test
    void knowsATagByItsId() {
        show(number(1).tagged("Image captioning"));

        assertThat(engine.tag("image-captioning"))
                .hasValueSatisfying(tag -> assertThat(tag.label()).isEqualTo("Image captioning"));
        assertThat(engine.tag("nothing")).isEmpty();
    }

    @Test
    void knowsATagAsTheNewestPaperHasItAlsoAfterAChange() {
        // Given
        show(number(1).tagged("Image captioning"));
        assertThat(engine.tag("image-captioning")).isPresent();
        assertThat(engine.tag("nothing-yet")).isEmpty();

        // When
        show(number(2).on(DAY.plusDays(1)).tagged("IMAGE captioning", "Nothing yet"));

        // Then
        assertThat(engine.tag("image-captioning"))
                .hasValueSatisfying(tag -> assertThat(tag.label()).isEqualTo("IMAGE captioning"));
        assertThat(engine.tag("nothing-yet")).isPresent();
    }

    @Test
    void countsEveryValueAmongThePapersThatPassFilters() {
        // Given
        show(IntStream.range(0, 30)
                .mapToObj(i -> number(i).on(DAY.minusDays(i)).tagged(i % 2 == 0 ? "Even" : "Odd"))
                .toArray(SomePaper[]::new));

        // When
        var days = engine.counts(CountedField.DAY, Filters.tagged("even"));

        // Then
        assertThat(days).hasSize(15).contains(new Count(DAY.toString(), 1));
        assertThat(engine.counts(CountedField.DAY, Filters.NONE)).isEqualTo(engine.counts(CountedField.DAY));
        assertThat(engine.counts(CountedField.DAY, Filters.tagged("none"))).isEmpty();

        // When
        show(number(40).tagged("Even"));

        // Then
        assertThat(engine.counts(CountedField.DAY, Filters.tagged("even"))).contains(new Count(DAY.toString(), 2));
    }

    /** Ids of all pages; {@code meanwhile} runs between them. */
    private List<String> pages(SearchQuery query, IntConsumer meanwhile) {
        var ids = new ArrayList<String>();
        var result = engine.search(query);
        ids.addAll(ids(result));
        for (var page = 0; page < 500 && result.next() != null; page++) {
            meanwhile.accept(page);
            result = engine.search(query.after(result.next()));
            ids.addAll(ids(result));
        }
        return ids;
    }
}
