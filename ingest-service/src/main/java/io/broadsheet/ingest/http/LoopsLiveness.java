package io.broadsheet.ingest.http;

import io.broadsheet.ingest.source.IngestLoop;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when a loop hangs for another reason than a broker that is away: only a restart helps then. */
@Liveness
@Singleton
class LoopsLiveness implements HealthCheck {
    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    private final IngestLoop loop;

    LoopsLiveness(IngestLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("inbox and workers get on")
                .status(loop.isAlive(LONGEST_STEP))
                .build();
    }
}
