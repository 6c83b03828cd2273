package io.broadsheet.enrich.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/** Asks whether the broker answers, within four seconds. */
@Singleton
class BrokerProbe {

    private static final int TIMEOUT_MILLIS = 4_000;

    private final Map<String, Object> kafka;
    private @Nullable Admin admin;

    BrokerProbe(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    synchronized boolean answers() {
        try {
            return !client().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception away) {
            return false;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofMillis(TIMEOUT_MILLIS));
        }
    }

    private Admin client() {
        if (admin == null) {
            admin = admin(kafka);
        }
        return admin;
    }

    /** An administration client with those of the settings that it knows. */
    static Admin admin(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        return Admin.create(settings);
    }
}
