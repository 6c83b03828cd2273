package io.broadsheet.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The way of what cannot be stored to {@code papers.rejected.v1}. */
@ApplicationScoped
public class DeadLetters {

    private static final String TOPIC = "papers.rejected.v1";

    private final AckedProducer producer;
    private final ObjectMapper json;

    DeadLetters(AckedProducer producer, ObjectMapper json) {
        this.producer = producer;
        this.json = json;
    }

    /** Returns once the broker has them. */
    public void send(List<PaperRejected> rejections) {
        producer.send(rejections.stream().map(this::message).toList());
    }

    private ProducerRecord<byte[], byte[]> message(PaperRejected rejection) {
        var headers = new RecordHeaders(List.of(
                new RecordHeader(Origin.DUMP_ID, rejection.dumpId().getBytes(UTF_8)),
                new RecordHeader(
                        Origin.ORDINAL, Integer.toString(rejection.ordinal()).getBytes(UTF_8))));
        return new ProducerRecord<>(TOPIC, null, rejection.recordId().getBytes(UTF_8), value(rejection), headers);
    }

    private byte[] value(PaperRejected rejection) {
        try {
            // by way of a string: it takes half surrogate pairs, which may well be what is wrong with the record
            return json.writeValueAsString(rejection).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
