package io.broadsheet.ingest.fuzz;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer look for inputs that break a parser; {@code ingest-service/fuzz} does so for longer. A fuzzer is busy on one
 * processor. Its start takes longer than a few seconds of each target, which is why a short run shares few among all targets.
 */
@Tag("fuzz")
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final int LEAST_SECONDS = 5;
    private static final int MINUTES = Integer.getInteger("broadsheet.fuzz.minutes", 0);
    private static final int HEAP_MEGABYTES = 384;
    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<List<String>, Future<Jazzer.Result>> RESULTS = new HashMap<>();

    /** What each fuzzer is let loose on: one target in a long run, many in a short one. */
    static List<List<String>> shares() {
        String chosen = System.getProperty("broadsheet.fuzz.only", "");
        List<String> targets = chosen.isBlank() ? Target.names() : List.of(chosen.split(","));
        int shares = MINUTES > 0 ? targets.size() : Math.min(AT_ONCE, targets.size());
        return IntStream.range(0, shares)
                .mapToObj(share -> IntStream.iterate(share, at -> at < targets.size(), at -> at + shares)
                        .mapToObj(targets::get)
                        .toList())
                .toList();
    }

    private static Duration time(List<String> share, int shares) {
        return Duration.ofSeconds(Math.max(LEAST_SECONDS * share.size(), MINUTES * 60 * AT_ONCE / shares));
    }

    @BeforeAll
    static void startAll() {
        List<List<String>> shares = shares();
        shares.forEach(share ->
                RESULTS.put(share, POOL.submit(() -> Jazzer.run(share, time(share, shares.size()), HEAP_MEGABYTES))));
    }

    @AfterAll
    static void endAll() {
        POOL.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("shares")
    void findsNothingThatBreaks(List<String> share) throws InterruptedException, ExecutionException {
        Jazzer.Result result = requireNonNull(RESULTS.get(share)).get();

        LOG.infof("targets=%s exit=%d %s", share, result.exit(), result.figures());
        assertThat(result.exit()).as(result::finding).isZero();
        assertThat(result.figures()).as("the fuzzer ran").doesNotContain("?");
    }
}
