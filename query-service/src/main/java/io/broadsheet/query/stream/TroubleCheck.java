package io.broadsheet.query.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** While work waits for a broker or a database the service is not ready, though alive. */
@Readiness
@ApplicationScoped
class TroubleCheck implements HealthCheck {

    private final Trouble trouble;

    TroubleCheck(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public HealthCheckResponse call() {
        var errors = trouble.errorByWork();
        var response = HealthCheckResponse.named("Work that waits").status(errors.isEmpty());
        errors.forEach(response::withData);
        return response.build();
    }
}
