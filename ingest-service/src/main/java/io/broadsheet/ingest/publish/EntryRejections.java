package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.Rejection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Publishes which entries of one archive could not be used; each counts as one rejected record of the archive itself. */
public final class EntryRejections {
    private static final int KEPT = 100;

    private final String archive;
    private final EventProducer producer;
    private final Clock clock;
    private final Delivery delivery = new Delivery();
    private final List<PaperRejected> first = new ArrayList<>();
    private long count;

    /** @param archive SHA-256 of its file */
    public EntryRejections(String archive, EventProducer producer, Clock clock) {
        this.archive = archive;
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Publishes one.
     *
     * @param index the entry's place in the archive, from 0
     */
    public void reject(int index, Rejection rejection) {
        PaperRejected event = PaperRejected.of(archive, null, index, rejection, clock.instant());
        producer.send(Topics.REJECTED, event.recordId(), archive, index, event, delivery);
        if (first.size() < KEPT) {
            first.add(event);
        }
        count++;
    }

    public long count() {
        return count;
    }

    /** The first hundred. */
    public List<PaperRejected> first() {
        return List.copyOf(first);
    }

    /**
     * Waits until the broker has all.
     *
     * @throws BrokerFailure if it refused any
     */
    public void finish() {
        delivery.awaitAll();
    }
}
