package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** One reading of a file by its format, within the limits. Where it ends too early, the rest of the file is one rejected record. */
final class Reading {
    private static final Position UNKNOWN = new Position(null, null, null);

    private final Content content;
    private final DumpFormat format;
    private final Limits limits;
    private final Runnable alive;
    private final LongAdder removed = new LongAdder();

    Reading(Content content, DumpFormat format, Limits limits, Runnable alive) {
        this.content = content;
        this.format = format;
        this.limits = limits;
        this.alive = alive;
        removed.add(content.decoding().malformed());
    }

    /** Reads to the end; throws what the sink or a faulty parser throws. */
    void into(RecordSink sink, UnaryOperator<InputStream> counting) throws IOException {
        Meter meter = new Meter(limits.unpacking(), alive);
        BoundedSink bounded = new BoundedSink(sink, meter, limits.records());
        try (InputStream text = content.open(meter, counting)) {
            DumpInput input = new DumpInput(content.head(), text, limits.recordBytes());
            ScopedValue.where(Characters.REMOVED, removed).<Void, IOException>call(() -> {
                format.parse(input, bounded);
                return null;
            });
        } catch (Unusable e) {
            bounded.end(UNKNOWN, e, "");
        } catch (BoundedSink.ReadingEnded reported) {
            // the sink has said so
        }
    }

    /** What was taken out of the text, as far as it was read. */
    long removedCharacters() {
        return removed.sum();
    }
}
