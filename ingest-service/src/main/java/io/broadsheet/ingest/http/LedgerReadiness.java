package io.broadsheet.ingest.http;

import io.broadsheet.ingest.ledger.LedgerReader;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once the ledger is known, as long as the broker answers. */
@Readiness
@Singleton
class LedgerReadiness implements HealthCheck {
    private final LedgerReader reader;

    LedgerReadiness(LedgerReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger read, broker reachable")
                .withData("ledgerRead", reader.isRead())
                .withData("brokerAnswers", reader.brokerAnswers())
                .status(reader.isRead() && reader.brokerAnswers())
                .build();
    }
}
