package io.broadsheet.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OriginTest {

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatAMessageSaysOutsideItsValue(
            @Nullable String key, @Nullable String dumpId, @Nullable String ordinal, Origin expected) {
        // Given
        var message = new ConsumerRecord<>("topic", 2, 17, key == null ? null : key.getBytes(UTF_8), new byte[0]);
        if (dumpId != null) {
            message.headers().add("dump-id", dumpId.getBytes(UTF_8));
        }
        if (ordinal != null) {
            message.headers().add("ordinal", ordinal.getBytes(UTF_8));
        }

        // When
        var origin = Origin.of(message);

        // Then
        assertThat(origin).isEqualTo(expected);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                argumentSet("all there", "record", "dump", "12", new Origin("record", "dump", 12)),
                argumentSet("no headers", "record", null, null, new Origin("record", "", -1)),
                argumentSet(
                        "an ordinal that is no number", "record", "dump", "twelve", new Origin("record", "dump", -1)),
                argumentSet("an ordinal below zero", "record", "dump", "-12", new Origin("record", "dump", -1)),
                argumentSet("no key", null, "dump", "1", new Origin("topic-2@17", "dump", 1)),
                argumentSet("a key without end", "k".repeat(9999), "dump", "1", new Origin("k".repeat(500), "dump", 1)),
                argumentSet("an empty key", "", "dump", "1", new Origin("topic-2@17", "dump", 1)));
    }
}
