package io.broadsheet.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
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
    @ValueSource(strings = {"enriched", "rejected", "dumps"})
    void readFromTheBeginningAndInBoundedPortions(String channel) {
        assertThat(clients.getConsumer(channel).configuration())
                .containsEntry("auto.offset.reset", "earliest")
                .hasEntrySatisfying("enable.auto.commit", value -> assertThat(value.toString()).isEqualTo("false"))
                .hasEntrySatisfying("max.poll.records", value -> assertThat(value.toString()).isEqualTo("1000"))
                .hasEntrySatisfying("session.timeout.ms", value -> assertThat(value.toString()).isEqualTo("10000"))
                .containsEntry("key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    }
}
