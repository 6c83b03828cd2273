package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One process that dies.
 *
 * @param after how long after a dump was dropped
 */
record Fault(Part part, Duration after) {

    private static final Duration RESTART = Duration.ofSeconds(90);
    private static final int EARLIEST_MILLIS = 300;
    private static final int LATEST_MILLIS = 2_500;

    /** Every part once, in an order and at moments that the seed decides. */
    static List<Fault> plan(long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(parts, random);
        return parts.stream()
                .map(part -> new Fault(part, Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS))))
                .toList();
    }

    /** Kills the process with SIGKILL at its moment and waits until the launcher has put another in its place. */
    void strike(RunningSystem system) {
        ProcessHandle victim =
                CompletableFuture.supplyAsync(() -> killed(system), moment()).join();
        await("restart of " + part)
                .atMost(RESTART)
                .untilAsserted(() -> assertThat(system.process(part))
                        .hasValueSatisfying(now -> assertThat(now.pid()).isNotEqualTo(victim.pid())));
    }

    private Executor moment() {
        return CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ProcessHandle killed(RunningSystem system) {
        ProcessHandle victim = system.process(part).orElseThrow(() -> new AssertionError(part + " does not run"));
        assertThat(victim.destroyForcibly()).as("kill -9 of %s", part).isTrue();
        return victim;
    }
}
