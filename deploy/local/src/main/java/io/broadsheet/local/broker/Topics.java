package io.broadsheet.local.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics on a broker. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Topics() {}

    /** Creates those of the contract that the broker does not have; one that exists is left as it is. */
    public static void create(String bootstrapServers, Collection<Topic> topics, short replicationFactor) {
        try (Admin admin = admin(bootstrapServers)) {
            Set<String> present = get(admin.listTopics().names());
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic ->
                            new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(topic.config()))
                    .toList();
            admin.createTopics(missing).values().values().forEach(Topics::created);
        }
    }

    private static void created(KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (TopicExistsException e) {
            // Somebody else was as quick; it is there, which is what was asked for.
            return;
        }
    }

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                // The default back-off of a second is felt at every start.
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "100",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Long.toString(PATIENCE.toMillis())));
    }

    static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }
}
