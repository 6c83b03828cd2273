package io.broadsheet.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.local.testing.Contracts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-29T06:31:00Z"), ZoneOffset.UTC);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Conversion conversion =
            new Conversion(Messages.enricher(), new DeadLetters(CLOCK), new EnrichMetrics(registry), 20_000);

    static Stream<Arguments> exampleCases() {
        return Contracts.examples("PaperParsed").entrySet().stream()
                .map(example -> argumentSet(example.getKey(), example.getValue()));
    }

    @ParameterizedTest
    @MethodSource("exampleCases")
    void everyExampleBecomesAValidEvent(String example) throws IOException {
        JsonNode parsed = Messages.JSON.readTree(example);

        ProducerRecord<byte[], byte[]> out =
                convert(Messages.received(parsed.get("recordId").asText(), example.getBytes(StandardCharsets.UTF_8)));

        assertThat(out.topic()).isEqualTo("papers.enriched.v1");
        assertThat(Contracts.violations("PaperEnriched", out.value())).isEmpty();
        assertThat(text(out.key())).isEqualTo(parsed.get("recordId").asText());
        assertThat(headers(out.headers()))
                .isEqualTo(Map.of(
                        "dump-id",
                        parsed.get("dumpId").asText(),
                        "ordinal",
                        parsed.get("ordinal").asText()));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                argumentSet(
                        "cut off",
                        "{\"recordId\":",
                        "undecodable",
                        "The message is not a PaperParsed v1: Unexpected end"),
                argumentSet("not JSON", "<xml/>", "undecodable", "Unexpected character"),
                argumentSet("not UTF-8", "\u0000\u0001", "undecodable", "The message is not a PaperParsed v1"),
                argumentSet("empty", "", "undecodable", "No content"),
                argumentSet("null", "null", "undecodable", "JSON's null"),
                argumentSet("a list", "[1,2]", "undecodable", "Cannot deserialize"),
                argumentSet("nested without end", "{\"x\":" + "[".repeat(5_000), "undecodable", "nesting depth"),
                argumentSet("two values", valid(json -> {}) + "{}", "undecodable", "Trailing token"),
                argumentSet(
                        "no title", valid(json -> json.remove("title")), "missing-field", "The field title is missing"),
                argumentSet("a title that is null", valid(json -> json.putNull("title")), "missing-field", "title"),
                argumentSet(
                        "a title that is a list",
                        valid(json -> json.putArray("title")),
                        "undecodable",
                        "Cannot deserialize"),
                argumentSet(
                        "a blank title",
                        valid(json -> json.put("title", " \u200b ")),
                        "empty-title",
                        "Nothing readable"),
                argumentSet("no day", valid(json -> json.remove("day")), "missing-field", "The field day is missing"),
                argumentSet("no such day", valid(json -> json.put("day", "2026-02-30")), "undecodable", "2026-02-30"),
                argumentSet(
                        "an ordinal below 0",
                        valid(json -> json.put("ordinal", -1)),
                        "invalid-field",
                        "should be 0 or more"),
                argumentSet("an ordinal in words", valid(json -> json.put("ordinal", "one")), "undecodable", "one"),
                argumentSet(
                        "no parser version",
                        valid(json -> json.remove("parserVersion")),
                        "missing-field",
                        "parserVersion"),
                argumentSet(
                        "another record's id",
                        valid(json -> json.put("recordId", "f".repeat(32))),
                        "key-mismatch",
                        "key is not its recordId"),
                argumentSet(
                        "an id of another form",
                        valid(json -> json.put("recordId", "42")),
                        "invalid-field",
                        "32 hexadecimal digits"),
                argumentSet(
                        "a source of no form",
                        valid(json -> json.put("source", "a\u0000b")),
                        "invalid-field",
                        "source is not a short name"),
                argumentSet(
                        "too large",
                        valid(json -> json.put("abstract", "long ".repeat(5_000))),
                        "too-large",
                        "20000 are allowed"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void poisonBecomesADeadLetterThatSaysWhy(String value, String code, String message) throws IOException {
        ProducerRecord<byte[], byte[]> out =
                convert(Messages.received(Messages.RECORD, value.getBytes(StandardCharsets.UTF_8)));

        assertThat(out.topic()).isEqualTo("papers.rejected.v1");
        assertThat(Contracts.violations("PaperRejected", out.value())).isEmpty();
        PaperRejected rejected = read(out);
        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.message()).contains(message);
        assertThat(rejected.recordId()).isEqualTo(Messages.RECORD).isEqualTo(text(out.key()));
        assertThat(rejected.dumpId()).isEqualTo(Messages.DUMP);
        assertThat(rejected.ordinal()).isEqualTo(4);
        assertThat(rejected.rejectedAt()).isEqualTo(CLOCK.instant());
        assertThat(headers(out.headers())).isEqualTo(Map.of("dump-id", Messages.DUMP, "ordinal", "4"));
        assertThat(registry.counter("broadsheet.enrich.dead.letters", "code", code)
                        .count())
                .isEqualTo(1);
    }

    static Stream<Arguments> unidentified() {
        String value = valid(json -> json.remove("title"));
        return Stream.of(
                argumentSet("from the value", null, value, Messages.RECORD, Messages.DUMP, 0),
                argumentSet("from where it stands", null, "?", "papers.parsed.v1:2:117", "", -1),
                argumentSet("a blank key", " ", "?", "papers.parsed.v1:2:117", "", -1),
                argumentSet("a key of another form", "key 7", "?", "key 7", "", -1));
    }

    @ParameterizedTest
    @MethodSource("unidentified")
    void aDeadLetterWithoutHeadersIsIdentifiedAsWellAsCanBe(
            String key, String value, String recordId, String dumpId, int ordinal) throws IOException {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                "papers.parsed.v1",
                2,
                117,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));

        ProducerRecord<byte[], byte[]> out = convert(message);

        assertThat(Contracts.violations("PaperRejected", out.value())).isEmpty();
        assertThat(read(out))
                .extracting(PaperRejected::recordId, PaperRejected::dumpId, PaperRejected::ordinal)
                .containsExactly(recordId, dumpId, ordinal);
    }

    @Test
    void unusableHeadersDoNotLoseTheMessage() throws IOException {
        ConsumerRecord<byte[], byte[]> message = Messages.received("\u0000\ud800", new byte[] {(byte) 0xff, 0, '{'});
        message.headers().remove("ordinal").add("ordinal", new byte[] {(byte) 0x80});
        message.headers().remove("dump-id").add("dump-id", null);

        ProducerRecord<byte[], byte[]> out = convert(message);

        assertThat(Contracts.violations("PaperRejected", out.value())).isEmpty();
        assertThat(read(out).ordinal()).isEqualTo(-1);
        assertThat(read(out).text()).isEqualTo("\ufffd\ufffd{");
    }

    @Test
    void theOffendingTextIsCutTo2KbBetweenCharacters() throws IOException {
        byte[] value = ("x" + "é".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

        String text = read(convert(Messages.received(Messages.RECORD, value))).text();

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2_045, 2_048);
        assertThat(text).startsWith("xéé");
    }

    @Test
    void theSameMessageBecomesTheSameBytes() {
        byte[] value =
                Messages.bytes(Messages.parsed("Speech Recognition for Six Varieties of Bengali", "We record speech."));

        ProducerRecord<byte[], byte[]> first = convert(Messages.received(Messages.RECORD, value));
        ProducerRecord<byte[], byte[]> second = convert(Messages.received(Messages.RECORD, value));

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.partition()).isEqualTo(first.partition());
    }

    @Test
    void recordsWithOneTitleMeetInOnePartitionAndOthersSpread() {
        assertThat(partition("Counting  {S}heep!", 1)).isEqualTo(partition("counting sheep", 2));
        assertThat(IntStream.range(0, 50)
                        .map(i -> partition("Counting Sheep " + i, i))
                        .distinct()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void halfACharacterAndControlsDoNotComeThrough() throws IOException {
        String value = valid(json -> {
                    json.put("licence", "HALF").put("venue", "HALF").put("comment", "a\u0000HALF");
                    json.putObject("identifiers").put("isbn", "HALF").put("no\u0000kind", "x");
                })
                .replace("HALF", "x\\ud800");

        ProducerRecord<byte[], byte[]> out =
                convert(Messages.received(Messages.RECORD, value.getBytes(StandardCharsets.UTF_8)));

        JsonNode enriched = Messages.JSON.readTree(out.value());
        assertThat(enriched.get("licence").asText()).isEqualTo("x");
        assertThat(enriched.get("comment").asText()).isEqualTo("ax");
        assertThat(enriched.get("identifiers")).isEmpty();
        assertThat(text(out.value())).doesNotContain("ud800").doesNotContain("u0000");
    }

    private int partition(String title, int ordinal) {
        byte[] value =
                Messages.bytes(Messages.parsed(Messages.RECORD, Messages.DUMP, ordinal, title, "text " + ordinal));
        return convert(Messages.received(Messages.RECORD, value)).partition();
    }

    private ProducerRecord<byte[], byte[]> convert(ConsumerRecord<byte[], byte[]> message) {
        return conversion.convert(message, 4).message();
    }

    private static String valid(Consumer<ObjectNode> change) {
        ObjectNode parsed = Messages.parsed("A Title", "An abstract.");
        change.accept(parsed);
        return parsed.toString();
    }

    private static PaperRejected read(ProducerRecord<byte[], byte[]> out) throws IOException {
        return Messages.JSON.copy().findAndRegisterModules().readValue(out.value(), PaperRejected.class);
    }

    private static Map<String, String> headers(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> text(header.value())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
