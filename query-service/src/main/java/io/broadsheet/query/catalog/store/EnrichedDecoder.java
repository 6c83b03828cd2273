package io.broadsheet.query.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.stream.Origin;
import io.broadsheet.query.stream.PaperRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Messages into events that can be stored, or into what to say of those that are none. */
@ApplicationScoped
class EnrichedDecoder {

    /** Above this a message costs too much memory in a batch; a paper usually has a thousandth of it. */
    static final int LARGEST = 2 << 20;

    private static final int TEXT_SHOWN = 2048;

    private final ObjectReader reader;
    private final Clock clock;

    EnrichedDecoder(ObjectMapper json, Clock clock) {
        this.reader = json.readerFor(PaperEnriched.class);
        this.clock = clock;
    }

    /** One of the two is null. */
    record Result(@Nullable Decoded decoded, @Nullable PaperRejected rejected) {}

    Result decode(ConsumerRecord<byte[], byte[]> message) {
        byte @Nullable [] value = message.value();
        if (value == null || value.length == 0) {
            return refused(message, "undecodable", "The message is empty.");
        }
        if (value.length > LARGEST) {
            return refused(
                    message, "too-large", "The message has " + value.length + " bytes, more than " + LARGEST + ".");
        }
        try {
            return checked(message, reader.readValue(value), value);
        } catch (ValueInstantiationException e) {
            return refused(message, "invalid", "The message is not a PaperEnriched v1: " + reason(e) + ".");
        } catch (JsonProcessingException e) {
            return refused(message, "undecodable", "The message is not a PaperEnriched v1: " + e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            // whatever it is: a message that throws each time it is read would stop all behind it
            return refused(message, "undecodable", "The message cannot be read: " + e.getMessage());
        }
    }

    private Result checked(ConsumerRecord<byte[], byte[]> message, @Nullable PaperEnriched event, byte[] value) {
        if (event == null) {
            return refused(message, "undecodable", "The message is not a PaperEnriched v1: it is null.");
        }
        var origin = Origin.of(message);
        return event.recordId().equals(origin.recordId())
                ? new Result(Decoded.of(event, value), null)
                : refused(message, "invalid", "The message's key is not its recordId " + event.recordId() + ".");
    }

    /** What to say of an event that the database does not take. */
    PaperRejected unstorable(Decoded decoded, @Nullable String sqlState) {
        var event = decoded.event();
        return rejected(
                new Origin(event.recordId(), event.dumpId(), event.ordinal()),
                "unstorable",
                "PostgreSQL does not take a value of this record (SQLSTATE " + sqlState
                        + "); remove it and drop the file again.",
                decoded.payload());
    }

    private Result refused(ConsumerRecord<byte[], byte[]> message, String code, String why) {
        return new Result(null, rejected(Origin.of(message), code, why, message.value()));
    }

    private PaperRejected rejected(Origin origin, String code, String why, byte @Nullable [] text) {
        return new PaperRejected(
                origin.recordId(),
                origin.dumpId(),
                origin.ordinal(),
                PaperRejected.Position.UNKNOWN,
                "store",
                code,
                why,
                shown(text),
                clock.instant());
    }

    private static String shown(byte @Nullable [] text) {
        return text == null ? "" : new String(text.length > TEXT_SHOWN ? Arrays.copyOf(text, TEXT_SHOWN) : text, UTF_8);
    }

    private static String reason(ValueInstantiationException e) {
        return e.getCause() == null
                ? e.getOriginalMessage()
                : String.valueOf(e.getCause().getMessage());
    }
}
