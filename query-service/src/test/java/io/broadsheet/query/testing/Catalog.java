package io.broadsheet.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.catalog.PaperCataloged;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Papers straight into {@code papers.catalog.v1}, past the database. */
@Singleton
public final class Catalog {

    private final ObjectMapper json;

    Catalog(ObjectMapper json) {
        this.json = json;
    }

    /** Returns once the broker has all. */
    public void publish(Collection<PaperCataloged> messages) {
        Topics.send(messages.stream().map(this::message).toList());
    }

    private ProducerRecord<byte[], byte[]> message(PaperCataloged message) {
        try {
            return new ProducerRecord<>(
                    "papers.catalog.v1", message.id().getBytes(UTF_8), json.writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
