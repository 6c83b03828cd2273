package io.broadsheet.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromQlTest {

    static List<Arguments> expressions() {
        return List.of(
                argumentSet("a metric alone", "up", Set.of("up")),
                argumentSet("labels and their values", "up{job=~\"a|b\", le=\"x}y\"} == 0", Set.of("up")),
                argumentSet(
                        "functions, ranges and a variable",
                        "sum(rate(a_total[$__rate_interval])) / 1e6",
                        Set.of("a_total")),
                argumentSet("grouping before", "sum by (job, le) (a_bucket)", Set.of("a_bucket")),
                argumentSet("grouping behind", "max(a) without (instance) and on (job) b > 0", Set.of("a", "b")),
                argumentSet("a recorded one", "job:a:rate5m offset 5m or vector(0)", Set.of("job:a:rate5m")),
                argumentSet("a subquery", "min_over_time(max(a)[1h:5m]) > 0", Set.of("a")),
                argumentSet("a comment", "# that b waits\nmax(a)", Set.of("a")),
                argumentSet("many to one", "a * on (x) group_left (y) b", Set.of("a", "b")),
                argumentSet(
                        "a quantile",
                        "histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m])))",
                        Set.of("a_bucket")));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void namesTheMetricsOfAnExpressionAndNothingElse(String expression, Set<String> metrics) {
        assertThat(new PromQl(expression).metrics()).isEqualTo(metrics);
    }
}
