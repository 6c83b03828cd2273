package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live, unless a batch does not get on although the broker answers: then only a new start helps. */
@Liveness
@Singleton
final class EnrichingLive implements HealthCheck {

    private final BrokerProbe broker;
    private final Progress progress;
    private final Duration stalledAfter;

    EnrichingLive(BrokerProbe broker, Progress progress, EnrichConfig config) {
        this.broker = broker;
        this.progress = progress;
        this.stalledAfter = config.health().stalledAfter();
    }

    @Override
    public HealthCheckResponse call() {
        Duration oldest = progress.oldest();
        boolean stalled = oldest.compareTo(stalledAfter) > 0 && broker.answers();
        return HealthCheckResponse.named("enriching")
                .status(!stalled)
                .withData("oldest-batch-seconds", oldest.toSeconds())
                .build();
    }
}
