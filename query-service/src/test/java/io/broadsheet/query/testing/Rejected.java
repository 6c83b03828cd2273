package io.broadsheet.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** An invented event of {@code papers.rejected.v1}. */
public final class Rejected {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String dumpId;
    private final int ordinal;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Rejected(String dumpId, int ordinal) {
        this.dumpId = dumpId;
        this.ordinal = ordinal;
        fields.put("recordId", Records.recordId(dumpId, ordinal));
        fields.put("dumpId", dumpId);
        fields.put("ordinal", ordinal);
        fields.put("position", Map.of());
        fields.put("stage", "parse");
        fields.put("code", "missing-abstract");
        fields.put("message", "This title is not followed by an abstract.");
        fields.put("text", "A Title on Its Own");
        fields.put("rejectedAt", "2026-07-29T06:30:00.700Z");
    }

    public static Rejected of(String dumpName, int ordinal) {
        return new Rejected(Records.dumpId(dumpName), ordinal);
    }

    public Rejected stage(String stage) {
        fields.put("stage", stage);
        return this;
    }

    public Rejected code(String code) {
        fields.put("code", code);
        return this;
    }

    public Rejected text(String text) {
        fields.put("text", text);
        return this;
    }

    public Rejected at(int line, int offset) {
        fields.put("position", Map.of("line", line, "byte", offset));
        return this;
    }

    /** Returns once the broker has it. */
    public void send() {
        try {
            Topics.send(List.of(message(JSON.writeValueAsBytes(fields))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With another value under the right key and headers. */
    public ProducerRecord<byte[], byte[]> message(byte[] value) {
        return new ProducerRecord<>(
                "papers.rejected.v1",
                null,
                Records.recordId(dumpId, ordinal).getBytes(UTF_8),
                value,
                List.of(
                        new RecordHeader("dump-id", dumpId.getBytes(UTF_8)),
                        new RecordHeader("ordinal", Integer.toString(ordinal).getBytes(UTF_8))));
    }
}
