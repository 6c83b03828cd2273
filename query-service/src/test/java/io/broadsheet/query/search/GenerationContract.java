package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How one index takes the place of another. */
abstract class GenerationContract extends SearchEngineContract {

    @Test
    void searchesASuccessorOnceItIsAdopted() {
        // Given
        show(titled(1, "Old").on(SomePaper.DAY), number(2));
        var former = engine.generation();
        var successor = engine.successor();
        assertThat(successor.applied()).isEmpty();
        assertThat(successor.source()).isEmpty();
        successor.apply(List.of(titled(1, "New").version(1)), Map.of(0, 7L));
        successor.refresh();

        // Then
        assertThat(found("")).containsExactly(id(1), id(2));
        assertThat(found("new")).isEmpty();

        // When
        engine.adopt(successor);

        // Then
        assertThat(found("new")).containsExactly(id(1));
        assertThat(found("")).containsExactly(id(1));
        assertThat(engine.applied()).isEqualTo(Map.of(0, 7L));
        assertThat(engine.generation()).isNotEqualTo(former);
        assertThat(engine.live()).isSameAs(successor);
    }

    @Test
    void keepsWhatWasAdoptedOverARestart() {
        engine.commit();
        var successor = engine.successor();
        successor.apply(List.of(number(3).version(1)), Map.of(0, 7L));
        engine.adopt(successor);
        var adopted = engine.generation();

        restart();

        assertThat(found("")).containsExactly(id(3));
        assertThat(engine.generation()).isEqualTo(adopted);
    }

    @Test
    void keepsTheFormerWhereTheSuccessorIsNotAdopted() {
        // Given
        engine.apply(List.of(number(1).version(1)), Map.of(0, 1L));
        engine.commit();

        // When
        engine.successor().apply(List.of(number(2).version(1)), Map.of(0, 2L));
        engine.abandonSuccessor();
        engine.successor().apply(List.of(number(3).version(1)), Map.of(0, 3L));
        restart();

        // Then
        assertThat(found("")).containsExactly(id(1));
        assertThat(engine.applied()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void adoptsOnlyTheSuccessorBegunLast() {
        var first = engine.successor();
        var second = engine.successor();

        assertThatThrownBy(() -> engine.adopt(first)).isInstanceOf(IllegalArgumentException.class);
        engine.adopt(second);
        assertThatThrownBy(() -> engine.adopt(second)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersEverySearchWhileOneTakesThePlaceOfAnother() throws Exception {
        // Given
        var papers = IntStream.range(0, 50).mapToObj(SomePaper::number).toArray(SomePaper[]::new);
        show(papers);
        var done = new AtomicBoolean();
        Callable<Integer> searching = () -> {
            var searches = 0;
            for (; !done.get(); searches++) {
                assertThat(engine.search(SearchQuery.of("paper", 50)).hits()).hasSize(50);
            }
            return searches;
        };

        // When
        try (var readers = Executors.newFixedThreadPool(2)) {
            var one = readers.submit(searching);
            var other = readers.submit(searching);
            for (var generation = 0; generation < 20; generation++) {
                var successor = engine.successor();
                successor.apply(SomePaper.cataloged(papers), Map.of());
                successor.refresh();
                engine.adopt(successor);
            }
            done.set(true);

            // Then
            assertThat(one.get()).isPositive();
            assertThat(other.get()).isPositive();
        }
    }
}
