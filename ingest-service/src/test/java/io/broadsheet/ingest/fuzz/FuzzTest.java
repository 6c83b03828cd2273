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
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer look for inputs that break a parser, a few seconds each; {@code ingest-service/fuzz} does so for longer. */
@Tag("fuzz")
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int LEAST_SECONDS = 5;
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final int SECONDS = Math.max(
            LEAST_SECONDS,
            Integer.getInteger("broadsheet.fuzz.minutes", 0)
                    * 60
                    * AT_ONCE
                    / targets().size());

    private static final int HEAP_MEGABYTES = 384;

    static List<String> targets() {
        String chosen = System.getProperty("broadsheet.fuzz.only", "");
        return chosen.isBlank() ? Target.names() : List.of(chosen.split(","));
    }

    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<String, Future<Jazzer.Result>> RESULTS = new HashMap<>();

    /** A fuzzer is busy on one processor, mostly with starting. */
    @BeforeAll
    static void startAll() {
        targets()
                .forEach(target -> RESULTS.put(
                        target, POOL.submit(() -> Jazzer.run(target, Duration.ofSeconds(SECONDS), HEAP_MEGABYTES))));
    }

    @AfterAll
    static void endAll() {
        POOL.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothingThatBreaks(String target) throws InterruptedException, ExecutionException {
        Jazzer.Result result = requireNonNull(RESULTS.get(target)).get();

        LOG.infof("target=%s seconds=%d exit=%d %s", target, SECONDS, result.exit(), result.figures());
        assertThat(result.exit()).as(result::finding).isZero();
        assertThat(result.figures()).as("the fuzzer ran").doesNotContain("?");
    }
}
