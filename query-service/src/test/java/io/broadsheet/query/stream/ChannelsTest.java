package io.broadsheet.query.stream;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ChannelsTest {

    @Inject
    KafkaClientService clients;

    @ParameterizedTest
    @ValueSource(strings = {"enriched", "rejected", "dumps", "decisions"})
    void readFromTheBeginningAndInBoundedPortions(String channel) {
        assertThat(settings(channel))
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("max.poll.records", "250")
                .containsEntry("session.timeout.ms", "10000")
                .containsEntry("key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    }

    private Map<String, String> settings(String channel) {
        return clients.getConsumer(channel).configuration().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, setting -> String.valueOf(setting.getValue())));
    }
}
