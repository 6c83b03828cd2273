package io.broadsheet.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.query.testing.Configs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private final Trouble trouble = new Trouble();
    private final TroubleCheck readiness = new TroubleCheck(trouble);
    private final Patience patience = new Patience(
            Configs.with(Map.of("broadsheet.retry.first-wait", "10ms", "broadsheet.retry.longest-wait", "40ms")),
            trouble);

    @Test
    void doesWorkAgainUntilItSucceeds() {
        var attempts = new AtomicInteger();

        patience.until("work", () -> failUntil(attempts.incrementAndGet() == 5))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(attempts).hasValue(5);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isNotReadyWhileWorkKeepsFailing() {
        // Given
        var healthy = new AtomicBoolean();

        // When
        var done = patience.until("work", () -> failUntil(healthy.get())).subscribeAsCompletionStage();

        // Then
        await().untilAsserted(() -> assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN));
        assertThat(readiness.call().getData())
                .hasValueSatisfying(data -> assertThat(data).containsEntry("work", "IllegalStateException"));
        healthy.set(true);
        await().untilAsserted(() -> assertThat(done).isCompleted());
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,20", "3,40", "4,40", "1000000,40"})
    void waitsLongerEachTimeUpToABound(int failures, int milliseconds) {
        assertThat(patience.waitAfter(failures)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    private static void failUntil(boolean healthy) {
        if (!healthy) {
            throw new IllegalStateException("not yet");
        }
    }
}
