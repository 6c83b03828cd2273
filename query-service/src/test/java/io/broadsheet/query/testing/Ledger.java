package io.broadsheet.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Invented entries of {@code dumps.v1}. */
public final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Ledger() {}

    /** An entry of a dump that is being received. */
    public static Entry entry(String dumpName) {
        return new Entry(dumpName);
    }

    /** An entry of a dump that was published with that many records. */
    public static Entry published(String dumpName, int records) {
        return new Entry(dumpName)
                .with("state", "published")
                .with("records", records)
                .with("published", records);
    }

    /** A DumpRecorded event under construction. */
    public static final class Entry {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Entry(String dumpName) {
            fields.put("id", Records.dumpId(dumpName));
            fields.put("revision", 3);
            fields.put("name", dumpName + ".txt");
            fields.put("aliases", new ArrayList<String>());
            fields.put("kind", "file");
            fields.put("format", "page-blocks");
            fields.put("state", "receiving");
            fields.put("bytes", 1000);
            fields.put("bytesRead", 1000);
            fields.put("records", 0);
            fields.put("published", 0);
            fields.put("rejected", 0);
            fields.put("receivedAt", "2026-07-29T06:30:00Z");
            fields.put("updatedAt", "2026-07-29T06:30:01Z");
        }

        public Entry with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        public String id() {
            return String.valueOf(fields.get("id"));
        }

        /** Returns once the broker has it. */
        public Entry send() {
            Topics.send(List.of(message()));
            return this;
        }

        private ProducerRecord<byte[], byte[]> message() {
            try {
                return new ProducerRecord<>("dumps.v1", id().getBytes(UTF_8), JSON.writeValueAsBytes(fields));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
