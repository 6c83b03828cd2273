package io.broadsheet.query.search.follow;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica that starts with an empty index answers nobody until it has read the catalogue once. From then on it can serve
 * readers, whatever it cannot store: by itself this is the group {@code serving}.
 */
@Readiness
@HealthGroup("serving")
@ApplicationScoped
class IndexCheck implements HealthCheck {

    private final IndexFollowing index;

    IndexCheck(IndexFollowing index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Search index has read the catalogue")
                .status(index.isComplete())
                .build();
    }
}
