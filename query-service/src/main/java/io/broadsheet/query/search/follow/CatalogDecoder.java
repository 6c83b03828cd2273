package io.broadsheet.query.search.follow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.PaperCataloged;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The messages of {@code papers.catalog.v1}. One that cannot be read is told, counted and passed over. */
final class CatalogDecoder {

    private static final Logger LOG = Logger.getLogger(CatalogDecoder.class);

    private final ObjectReader json;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();

    CatalogDecoder(ObjectMapper json) {
        this.json = json.readerFor(PaperCataloged.class);
    }

    Optional<PaperCataloged> decode(ConsumerRecord<byte[], byte[]> message) {
        read.incrementAndGet();
        if (message.value() == null) {
            return skip(message, "it has no value");
        }
        try {
            return Optional.of(json.readValue(message.value()));
        } catch (JacksonException e) {
            return skip(message, e.getOriginalMessage());
        } catch (IOException e) {
            return skip(message, e.toString());
        }
    }

    /** How many messages there were since the start, also such as could not be read. */
    long read() {
        return read.get();
    }

    /** How many messages could not be read since the start. */
    long skipped() {
        return skipped.get();
    }

    private Optional<PaperCataloged> skip(ConsumerRecord<byte[], byte[]> message, String error) {
        skipped.incrementAndGet();
        LOG.warnf(
                "message skipped topic=%s partition=%d offset=%d error=\"%s\"",
                message.topic(), message.partition(), message.offset(), error);
        return Optional.empty();
    }
}
