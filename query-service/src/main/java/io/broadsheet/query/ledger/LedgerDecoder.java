package io.broadsheet.query.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.stream.Origin;
import io.broadsheet.query.stream.PaperRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The messages of {@code dumps.v1} and {@code papers.rejected.v1}. */
@ApplicationScoped
class LedgerDecoder {

    private static final Logger LOG = Logger.getLogger(LedgerDecoder.class);

    private final ObjectReader dumps;
    private final ObjectReader rejections;
    private final Clock clock;

    LedgerDecoder(ObjectMapper json, Clock clock) {
        this.dumps = json.readerFor(DumpRecorded.class);
        this.rejections = json.readerFor(PaperRejected.class);
        this.clock = clock;
    }

    /** Empty where the message is no entry of the ledger; the next one of its dump makes up for it. */
    Optional<DumpRecorded> dump(ConsumerRecord<byte[], byte[]> message) {
        return read(dumps, message);
    }

    /** A rejection that cannot be read still counts against its dump: as a dead letter, by its key and headers. */
    PaperRejected rejection(ConsumerRecord<byte[], byte[]> message) {
        return this.<PaperRejected>read(rejections, message).orElseGet(() -> unreadable(Origin.of(message)));
    }

    private <T> Optional<T> read(ObjectReader reader, ConsumerRecord<byte[], byte[]> message) {
        byte @Nullable [] value = message.value();
        try {
            return value == null ? Optional.empty() : Optional.ofNullable(reader.<T>readValue(value));
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "unreadable message topic=%s partition=%d offset=%d error=\"%s\"",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private PaperRejected unreadable(Origin origin) {
        return new PaperRejected(
                origin.recordId(),
                origin.dumpId(),
                origin.ordinal(),
                PaperRejected.Position.UNKNOWN,
                "store",
                "undecodable",
                "The message that says why this record was rejected cannot be read.",
                "",
                clock.instant());
    }
}
