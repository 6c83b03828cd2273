package io.broadsheet.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.query.testing.Configs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Trouble trouble = new Trouble();
    private final Patience patience = new Patience(Configs.with(Map.of("broadsheet.retry.first-wait", "5ms")), trouble);
    private final AtomicInteger turns = new AtomicInteger();
    private @Nullable Loop loop;

    @AfterEach
    void stop() throws InterruptedException {
        if (loop != null) {
            loop.stop(Duration.ofSeconds(5));
        }
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() {
        loop = start(() -> turns.incrementAndGet() < 100 ? Duration.ZERO : A_DAY);

        await().untilAsserted(() -> assertThat(turns).hasValue(100));
    }

    @Test
    void isWokenFromALongWait() {
        var running = start(() -> {
            turns.incrementAndGet();
            return A_DAY;
        });
        loop = running;
        await().untilAsserted(() -> assertThat(turns).hasValue(1));

        running.wake();

        await().untilAsserted(() -> assertThat(turns).hasValue(2));
    }

    @Test
    void doesFailedWorkAgainAndSaysSoUntilItSucceeds() {
        // Given
        var healthy = new AtomicBoolean();

        // When
        loop = start(() -> {
            turns.incrementAndGet();
            if (!healthy.get()) {
                throw new IllegalStateException("not yet");
            }
            return A_DAY;
        });

        // Then
        await().untilAsserted(() -> assertThat(trouble.errorByWork()).containsKey("loop"));
        healthy.set(true);
        await().untilAsserted(() -> assertThat(trouble.errorByWork()).isEmpty());
    }

    @Test
    void stopsThoughItsWorkHangs() throws InterruptedException {
        var running = start(() -> {
            turns.incrementAndGet();
            hang();
            return A_DAY;
        });
        await().untilAsserted(() -> assertThat(turns).hasValue(1));

        running.stop(Duration.ofMillis(50));
        running.wake();

        assertThat(turns).hasValue(1);
    }

    private Loop start(Loop.Work work) {
        var loop = new Loop("loop", work, patience, trouble);
        loop.start();
        return loop;
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
