package io.broadsheet.local.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers. Empty where no engine answers, an image is not there, or a container does not start. */
final class Containers {
    static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    static final String POSTGRES_IMAGE = "postgres:18";
    /** Testcontainers starts it first, to clean up after us. */
    private static final String REAPER_IMAGE = "testcontainers/ryuk:0.13.0";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Containers() {}

    static Optional<Broker> broker() {
        if (!DockerImages.present(List.of(KAFKA_IMAGE, REAPER_IMAGE))) {
            return Optional.empty();
        }
        return started(new KafkaContainer(KAFKA_IMAGE)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608")
                        .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4"))
                .map(container -> new Broker(container.getBootstrapServers(), KAFKA_IMAGE));
    }

    static Optional<Database> database() {
        if (!DockerImages.present(List.of(POSTGRES_IMAGE, REAPER_IMAGE))) {
            return Optional.empty();
        }
        return started(new PostgreSQLContainer(POSTGRES_IMAGE).withDatabaseName("broadsheet"))
                .map(container -> new Database(
                        container.getJdbcUrl(), container.getUsername(), container.getPassword(), POSTGRES_IMAGE));
    }

    private static <C extends GenericContainer<?>> Optional<C> started(C container) {
        FutureTask<C> start = new FutureTask<>(container::start, container);
        Thread.ofPlatform().daemon().name("container-start").start(start);
        try {
            return Optional.of(start.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("No container of " + container.getDockerImageName() + ": " + e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
