package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the broker answers, and no batch waits for it. */
@Readiness
@Singleton
final class EnrichingReady implements HealthCheck {

    private final BrokerProbe broker;
    private final Progress progress;
    private final Duration unreadyAfter;

    EnrichingReady(BrokerProbe broker, Progress progress, EnrichConfig config) {
        this.broker = broker;
        this.progress = progress;
        this.unreadyAfter = config.health().unreadyAfter();
    }

    @Override
    public HealthCheckResponse call() {
        Duration oldest = progress.oldest();
        boolean answers = broker.answers();
        return HealthCheckResponse.named("enriching")
                .status(answers && oldest.compareTo(unreadyAfter) < 0)
                .withData("broker", answers ? "answers" : "does not answer")
                .withData("oldest-batch-seconds", oldest.toSeconds())
                .build();
    }
}
