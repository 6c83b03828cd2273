package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.format.day.ShownDay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publishes what a parser reads from one dump, counting records from 0, the rejected ones included. */
public final class RecordPublisher implements RecordSink {
    private static final int KEPT_REJECTIONS = 100;

    private final ParsedDump dump;
    private final EventProducer producer;
    private final Clock clock;
    private final Consumer<Tally> afterEach;
    private final Delivery parsed = new Delivery();
    private final Delivery rejected = new Delivery();
    private final List<PaperRejected> firstRejections = new ArrayList<>();
    private ListedDay day;
    private @Nullable ListedDay firstDay;
    private long ordinal;

    /**
     * A publisher for one reading of one dump.
     *
     * @param afterEach is told the tally after each record; it may throw to end the reading
     */
    public RecordPublisher(ParsedDump dump, EventProducer producer, Clock clock, Consumer<Tally> afterEach) {
        this.dump = dump;
        this.producer = producer;
        this.clock = clock;
        this.afterEach = afterEach;
        this.day = dump.dayRule().unshown();
    }

    @Override
    public void day(ShownDay shown) {
        day = dump.dayRule().of(shown);
        firstDay = firstDay == null ? day : firstDay;
    }

    @Override
    public void record(DumpRecord read) {
        PaperParsed event = PaperParsed.of(dump, day, ordinal, read);
        producer.send(Topics.PARSED, event.recordId(), dump.id(), ordinal, event, parsed);
        counted();
    }

    @Override
    public void rejection(Rejection rejection) {
        PaperRejected event = PaperRejected.of(dump, ordinal, rejection, clock.instant());
        producer.send(Topics.REJECTED, event.recordId(), dump.id(), ordinal, event, rejected);
        if (firstRejections.size() < KEPT_REJECTIONS) {
            firstRejections.add(event);
        }
        counted();
    }

    /**
     * Waits until the broker has all.
     *
     * @throws BrokerFailure if it refused any
     */
    public Tally finish() {
        parsed.awaitAll();
        rejected.awaitAll();
        return tally();
    }

    /** The first hundred. */
    public List<PaperRejected> firstRejections() {
        return List.copyOf(firstRejections);
    }

    private void counted() {
        ordinal++;
        afterEach.accept(tally());
    }

    private Tally tally() {
        return new Tally(ordinal, parsed.acknowledged(), rejected.acknowledged(), firstDay);
    }
}
