package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Live, unless only a new start helps: a consumer polls no more, which it does even while the broker is away, or a
 * batch does not get on although the broker answers.
 */
@Liveness
@Singleton
final class EnrichingLive implements HealthCheck {

    private final BrokerProbe broker;
    private final Consumers consumers;
    private final Progress progress;
    private final Duration stalledAfter;

    EnrichingLive(BrokerProbe broker, Consumers consumers, Progress progress, EnrichConfig config) {
        this.broker = broker;
        this.consumers = consumers;
        this.progress = progress;
        this.stalledAfter = config.health().stalledAfter();
    }

    @Override
    public HealthCheckResponse call() {
        Duration oldest = progress.oldest();
        boolean stalled = oldest.compareTo(stalledAfter) > 0 && broker.answers();
        boolean polling = consumers.polledWithin(stalledAfter);
        return HealthCheckResponse.named("enriching")
                .status(polling && !stalled)
                .withData("polling", polling)
                .withData("oldest-batch-seconds", oldest.toSeconds())
                .build();
    }
}
