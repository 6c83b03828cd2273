package io.broadsheet.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicContractTest {
    @Test
    void readsPartitionsAndSettingsOfEveryChannel() throws Exception {
        assertThat(TopicContract.read(yaml("""
                channels:
                  one:
                    address: one.v1
                    bindings:
                      kafka:
                        partitions: 3
                        topicConfiguration: {cleanup.policy: [compact, delete], max.message.bytes: 8388608}
                  two:
                    address: two.v1
                    bindings: {kafka: {partitions: 1}}
                """)))
                .containsExactly(
                        new Topic(
                                "one.v1",
                                3,
                                Map.of("cleanup.policy", "compact,delete", "max.message.bytes", "8388608")),
                        new Topic("two.v1", 1, Map.of()));
    }

    @Test
    void refusesAChannelWithoutPartitions() {
        assertThatThrownBy(() -> TopicContract.read(yaml("channels: {one: {address: one.v1}}")))
                .hasMessageContaining("one.v1")
                .hasMessageContaining("bindings.kafka.partitions");
    }

    @Test
    void theContractHasAllTopics() {
        assertThat(TopicContract.topics())
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "dumps.v1",
                        "papers.parsed.v1",
                        "papers.enriched.v1",
                        "papers.rejected.v1",
                        "papers.catalog.v1",
                        "papers.decisions.v1");
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
