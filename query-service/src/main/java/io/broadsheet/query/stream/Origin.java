package io.broadsheet.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of its record outside its value, so that even a value that cannot be decoded counts against its dump.
 *
 * @param recordId the key; topic, partition and offset where there is none
 * @param dumpId empty where the header is missing
 * @param ordinal -1 where the header is missing or not a number
 */
public record Origin(String recordId, String dumpId, int ordinal) {

    public static final String DUMP_ID = "dump-id";
    public static final String ORDINAL = "ordinal";

    // more than any key of ours, and less than an index takes
    private static final int LONGEST_KEY = 500;

    public static Origin of(ConsumerRecord<byte[], byte[]> message) {
        return new Origin(
                recordId(message), header(message.headers(), DUMP_ID), number(header(message.headers(), ORDINAL)));
    }

    private static String recordId(ConsumerRecord<byte[], byte[]> message) {
        var key = text(message.key());
        return key.isEmpty()
                ? message.topic() + "-" + message.partition() + "@" + message.offset()
                : key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static int number(String text) {
        try {
            return Math.max(-1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
