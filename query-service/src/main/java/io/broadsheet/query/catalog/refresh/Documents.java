package io.broadsheet.query.catalog.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.PaperView;
import io.broadsheet.query.catalog.merge.CanonicalFields;
import io.broadsheet.query.catalog.merge.DedupKey;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Papers as JSON, and the events of {@code papers.catalog.v1}. */
final class Documents {

    static final String TOPIC = "papers.catalog.v1";

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String paper(Paper paper) {
        return text(paper);
    }

    String keys(List<DedupKey> keys) {
        return text(
                keys.stream().map(key -> new ShownKey(key.kind(), key.value())).toList());
    }

    String origins(CanonicalFields fields) {
        return text(new PaperView.Origins(fields.sources(), fields.versions()));
    }

    /** Of a paper that readers hear of for the first time the message says so in a header. */
    ProducerRecord<byte[], byte[]> current(UUID id, long version, String document, boolean first) {
        var message = message(id, text(new Current(RecordIds.text(id), version, document)));
        if (first) {
            message.headers().add(PaperCataloged.NEW, PaperCataloged.TRUE.getBytes(UTF_8));
        }
        return message;
    }

    ProducerRecord<byte[], byte[]> merged(UUID id, long version, UUID mergedInto) {
        return message(id, text(PaperCataloged.merged(RecordIds.text(id), version, RecordIds.text(mergedInto))));
    }

    ProducerRecord<byte[], byte[]> withdrawn(UUID id, long version) {
        return message(id, text(PaperCataloged.withdrawn(RecordIds.text(id), version)));
    }

    /** A dedup key as it is shown. */
    record ShownKey(String kind, String value) {}

    /** A {@link PaperCataloged} whose paper is JSON already. */
    record Current(String id, long version, @JsonRawValue String paper) {}

    private static ProducerRecord<byte[], byte[]> message(UUID id, String value) {
        return new ProducerRecord<>(TOPIC, RecordIds.text(id).getBytes(UTF_8), value.getBytes(UTF_8));
    }

    // text, not bytes: a text takes half surrogate pairs, and nothing that was stored may stop the outbox
    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
