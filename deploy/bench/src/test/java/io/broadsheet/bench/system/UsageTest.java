package io.broadsheet.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void seesTheProcessorTimeThatThisProcessSpends() {
        Usage before = Usage.of(ProcessHandle.current());

        long end = System.nanoTime() + 300_000_000L;
        long sum = 0;
        while (System.nanoTime() < end) {
            sum += ThreadLocalRandom.current().nextInt();
        }

        assertThat(sum).isNotEqualTo(0);
        assertThat(Usage.of(ProcessHandle.current()).cpuSeconds() - before.cpuSeconds())
                .isGreaterThan(0.05);
    }

    @Test
    void seesTheAnonymousMemoryOfAJvm() {
        assertThat(Usage.of(ProcessHandle.current()).anonymousBytes()).isBetween(10_000_000L, 4_000_000_000L);
    }

    @Test
    void findsNothingForAProcessThatIsGone() {
        assertThat(ProcFile.cpuSeconds(Long.MAX_VALUE)).isZero();
        assertThat(ProcFile.anonymousBytes(Long.MAX_VALUE)).isZero();
    }
}
