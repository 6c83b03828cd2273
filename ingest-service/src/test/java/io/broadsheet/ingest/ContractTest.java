package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.publish.EventJson;
import io.broadsheet.ingest.publish.PaperParsed;
import io.broadsheet.ingest.publish.PaperRejected;
import io.broadsheet.local.testing.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    @ParameterizedTest
    @ValueSource(classes = {DumpRecorded.class, PaperParsed.class, PaperRejected.class})
    void readsEveryExampleAndWritesItBackAsItWas(Class<?> event) throws IOException {
        // Given
        Map<String, String> examples = Contracts.examples(event.getSimpleName());
        assertThat(examples).isNotEmpty();

        for (String example : examples.values()) {
            // When
            byte[] written = EventJson.bytes(EventJson.read(example.getBytes(StandardCharsets.UTF_8), event));

            // Then
            assertThat(Contracts.violations(event.getSimpleName(), written)).isEmpty();
            assertThat(tree(written)).isEqualTo(tree(example.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Map<?, ?> tree(byte[] json) throws IOException {
        return EventJson.read(json, Map.class);
    }
}
