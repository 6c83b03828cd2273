package io.broadsheet.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {

    private final List<Integer> done = new ArrayList<>();
    private final List<Integer> bad = new ArrayList<>();

    @Test
    void doesAGoodBatchAtOnce() {
        Bisection.run(List.of(1, 2, 3), done::addAll, (item, failure) -> bad.add(item));

        assertThat(done).containsExactly(1, 2, 3);
        assertThat(bad).isEmpty();
    }

    @Test
    void findsTheBadAmongAThousandAndDoesTheRest() {
        var items = IntStream.range(0, 1000).boxed().toList();

        Bisection.run(items, batch -> refuse(batch, List.of(0, 500, 999), "22021"), (item, failure) -> bad.add(item));

        assertThat(bad).containsExactly(0, 500, 999);
        assertThat(done).hasSize(997).doesNotContainAnyElementsOf(bad);
    }

    @Test
    void blamesNoItemForCircumstances() {
        assertThatThrownBy(() -> Bisection.run(
                        List.of(1, 2), batch -> refuse(batch, List.of(1), "40P01"), (item, failure) -> bad.add(item)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bad).isEmpty();
    }

    private void refuse(List<Integer> batch, List<Integer> refused, String sqlState) {
        if (batch.stream().anyMatch(refused::contains)) {
            throw new IllegalStateException(new SQLException("refused", sqlState));
        }
        done.addAll(batch);
    }
}
