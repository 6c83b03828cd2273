package io.broadsheet.query.catalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.local.testing.Contracts;
import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.testing.Records;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperEnrichedTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExampleOfTheContract(String json) throws JsonProcessingException {
        assertThat(JSON.readValue(json, PaperEnriched.class).recordId()).hasSize(32);
    }

    static Stream<Arguments> examples() {
        return Contracts.examples("PaperEnriched").entrySet().stream()
                .map(example -> argumentSet(example.getKey(), example.getValue()));
    }

    @Test
    void isFoundByItsKeysAndItsBands() throws IOException {
        var record = Records.record("keys", 0).key("doi", "10.1/a").weakKey("title", "a");
        record.with("fingerprint", fingerprint("", bands(7, -1)));

        assertThat(JSON.readValue(record.json(), PaperEnriched.class).sighting().keys())
                .containsExactlyInAnyOrder(
                        new Key("doi", "10.1/a"), new Key("title", "a"), Key.band(0, 7), Key.band(1, -1));
    }

    @Test
    void isToldByTitleAuthorsAndIdentifiersWhereAnOlderEnricherMadeNoFingerprint() throws IOException {
        var record = Records.record("old", 0)
                .title("Rowing Upstream: Machine Translation!")
                .authors("José Example")
                .key("doi", "10.1/a");
        var event = ((ObjectNode) JSON.readTree(record.json())).without("fingerprint");

        assertThat(JSON.treeToValue(event, PaperEnriched.class).told())
                .isEqualTo(new Told(
                        Map.of("doi", "10.1/a"),
                        "rowing upstream machine translation",
                        List.of("josé example"),
                        null,
                        ""));
    }

    @Test
    void refusesASignatureThatIsNone() throws IOException {
        var record = Records.record("signature", 0).with("fingerprint", fingerprint("AAEAAQ", ""));
        var event = JSON.readValue(record.json(), PaperEnriched.class);

        assertThatThrownBy(event::sighting).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatTheContractDoesNotAllow(Records.Builder record, String why) {
        assertThatThrownBy(() -> JSON.readValue(record.json(), PaperEnriched.class))
                .hasMessageContaining(why);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("no record id", sample().without("recordId"), "recordId is missing"),
                argumentSet("a record id in capitals", sample().with("recordId", "A".repeat(32)), "recordId is not 32"),
                argumentSet("a dump id too short", sample().with("dumpId", "abc"), "dumpId is not 64"),
                argumentSet("no ordinal", sample().without("ordinal"), "ordinal"),
                argumentSet("an ordinal below zero", sample().with("ordinal", -1), "ordinal is below 0"),
                argumentSet("no version", sample().without("enricherVersion"), "enricherVersion is below 1"),
                argumentSet("a blank title", sample().with("title", "  "), "title is empty"),
                argumentSet("no title", sample().without("title"), "title is missing"),
                argumentSet("no day", sample().without("day"), "day is missing"),
                argumentSet("a day that is none", sample().with("day", "2026-13-40"), "2026-13-40"),
                argumentSet("no instant of receipt", sample().without("receivedAt"), "receivedAt is missing"),
                argumentSet("no keys", sample().without("keys"), "keys is missing"),
                argumentSet("a key without value", sample().with("keys", List.of(Map.of("kind", "doi"))), "value"),
                argumentSet("an author without name", sample().with("authors", List.of(Map.of())), "an author's name"),
                argumentSet(
                        "a link that runs a script",
                        sample().with("links", List.of(Map.of("url", "javascript:alert(1)", "kind", "code"))),
                        "not of http or https"),
                argumentSet("a tag without id", sample().with("tags", List.of(Map.of("label", "x"))), "a tag's id"));
    }

    private static Map<String, Object> fingerprint(String signature, String bands) {
        return Map.of("version", 1, "title", "a", "authors", List.of(), "signature", signature, "bands", bands);
    }

    private static String bands(long... hashes) {
        var bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        bytes.asLongBuffer().put(hashes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Records.Builder sample() {
        return Records.record("sample", 1);
    }
}
