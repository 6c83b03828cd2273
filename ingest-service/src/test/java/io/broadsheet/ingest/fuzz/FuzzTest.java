package io.broadsheet.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer look for inputs that break a parser, a few seconds each; {@code ingest-service/fuzz} does so for longer. */
@Tag("fuzz")
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int LEAST_SECONDS = 5;
    private static final int SECONDS = Math.max(
            LEAST_SECONDS,
            Integer.getInteger("broadsheet.fuzz.minutes", 0) * 60 / targets().size());

    private static final int HEAP_MEGABYTES = 384;

    static List<String> targets() {
        String chosen = System.getProperty("broadsheet.fuzz.only", "");
        return chosen.isBlank() ? Target.names() : List.of(chosen.split(","));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothingThatBreaks(String target) throws IOException, InterruptedException {
        Jazzer.Result result = Jazzer.run(target, Duration.ofSeconds(SECONDS), HEAP_MEGABYTES);

        LOG.infof("target=%s seconds=%d exit=%d %s", target, SECONDS, result.exit(), result.figures());
        assertThat(result.exit()).as(result::finding).isZero();
        assertThat(result.figures()).as("the fuzzer ran").doesNotContain("?");
    }
}
