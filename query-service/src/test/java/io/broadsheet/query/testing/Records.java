package io.broadsheet.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Invented records of a dump, as the events that enrich-service would make of them. */
public final class Records {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Records() {}

    /** A dump id, always the same for a name. */
    public static String dumpId(String name) {
        return sha256(name);
    }

    public static String recordId(String dumpId, int ordinal) {
        return sha256(dumpId + "\n\n" + ordinal).substring(0, 32);
    }

    /** A record with a title and nothing to tell it by. */
    public static Builder record(String dumpName, int ordinal) {
        return new Builder(dumpId(dumpName), ordinal);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PaperEnriched event under construction. */
    public static final class Builder {

        private static final Set<String> IDENTIFIERS = Set.of("arxiv", "doi", "pmid", "acl", "openreview");

        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<Map<String, Object>> keys = new ArrayList<>();
        private final Map<String, String> identifiers = new LinkedHashMap<>();

        private Builder(String dumpId, int ordinal) {
            fields.put("recordId", Records.recordId(dumpId, ordinal));
            fields.put("dumpId", dumpId);
            fields.put("ordinal", ordinal);
            fields.put("format", "page-blocks");
            fields.put("parserVersion", 1);
            fields.put("enricherVersion", 1);
            fields.put("vocabularyVersion", "1");
            fields.put("source", "daily-papers");
            fields.put("receivedAt", "2026-07-29T06:30:00Z");
            fields.put("day", "2026-07-29");
            fields.put("title", "Paper " + ordinal + " of " + dumpId.substring(0, 8));
            fields.put("authors", List.of());
            fields.put("identifiers", identifiers);
            fields.put("language", "en");
            fields.put("links", List.of());
            fields.put("tags", List.of());
            fields.put("keys", keys);
        }

        /** Sets a field of the event as the contract names it. */
        public Builder with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        public Builder without(String field) {
            fields.remove(field);
            return this;
        }

        public Builder versions(int parser, int enricher) {
            return with("parserVersion", parser).with("enricherVersion", enricher);
        }

        public Builder receivedAt(String instant) {
            return with("receivedAt", instant).with("day", instant.substring(0, 10));
        }

        public Builder title(String title) {
            return with("title", title);
        }

        public Builder text(String text) {
            return with("abstract", text);
        }

        /** A strong key. */
        public Builder key(String kind, String value) {
            if (IDENTIFIERS.contains(kind)) {
                identifiers.put(kind, value);
            }
            keys.add(Map.of("kind", kind, "value", value, "strong", true));
            return this;
        }

        public Builder weakKey(String kind, String value) {
            keys.add(Map.of("kind", kind, "value", value, "strong", false));
            return this;
        }

        /** An identifier with the strong key that comes of it. */
        public Builder identifier(String kind, String value) {
            return key(kind, value);
        }

        public Builder authors(String... names) {
            return with(
                    "authors",
                    Arrays.stream(names).map(name -> Map.of("name", name)).toList());
        }

        public String recordId() {
            return String.valueOf(fields.get("recordId"));
        }

        public byte[] json() {
            try {
                var event = new LinkedHashMap<>(fields);
                event.putIfAbsent("fingerprint", Fingerprints.of(fields));
                return JSON.writeValueAsBytes(event);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        public ProducerRecord<byte[], byte[]> message() {
            return message(json());
        }

        /** With another value under the right key and headers. */
        public ProducerRecord<byte[], byte[]> message(byte[] value) {
            var headers = List.of(
                    new RecordHeader(
                            "dump-id", String.valueOf(fields.get("dumpId")).getBytes(UTF_8)),
                    new RecordHeader(
                            "ordinal", String.valueOf(fields.get("ordinal")).getBytes(UTF_8)));
            return new ProducerRecord<>(
                    "papers.enriched.v1", null, recordId().getBytes(UTF_8), value, List.copyOf(headers));
        }
    }
}
