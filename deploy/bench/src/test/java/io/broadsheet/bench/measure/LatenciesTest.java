package io.broadsheet.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    @ParameterizedTest(name = "{0} of 1..{1} is {2}")
    @CsvSource({"0.5, 5, 3", "0.5, 100, 50", "0.99, 100, 99", "0.99, 1000, 990", "1, 7, 7", "0.5, 1, 1"})
    void takesTheNearestRank(double share, int count, double expected) {
        List<Double> descending = DoubleStream.iterate(count, time -> time - 1)
                .limit(count)
                .boxed()
                .toList();

        assertThat(Latencies.of(descending).percentile(share)).isEqualTo(expected);
    }
}
