package io.broadsheet.ingest.ledger;

import io.broadsheet.ingest.publish.Delivery;
import io.broadsheet.ingest.publish.EventProducer;
import io.broadsheet.ingest.publish.Topics;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of every dump: the newest entry of each, from this and all other replicas. */
@Singleton
public class Ledger {
    private final EventProducer producer;
    private final Map<String, DumpRecorded> entries = new ConcurrentHashMap<>();

    Ledger(EventProducer producer) {
        this.producer = producer;
    }

    public Optional<DumpRecorded> find(String dumpId) {
        return Optional.ofNullable(entries.get(dumpId));
    }

    /**
     * Writes an entry and waits for the broker.
     *
     * @throws io.broadsheet.ingest.publish.BrokerFailure if the broker refuses it
     */
    public DumpRecorded record(DumpRecorded entry) {
        Delivery delivery = new Delivery();
        producer.send(Topics.DUMPS, entry.id(), entry, delivery);
        delivery.awaitAll();
        apply(entry);
        return entry;
    }

    /** Writes an entry that a later one replaces soon; whether it arrives does not matter. */
    public DumpRecorded mention(DumpRecorded entry) {
        producer.send(Topics.DUMPS, entry.id(), entry, new Delivery());
        apply(entry);
        return entry;
    }

    /** Takes an entry that was read from the topic. */
    void apply(DumpRecorded entry) {
        entries.merge(entry.id(), entry, Ledger::newer);
    }

    private static DumpRecorded newer(DumpRecorded known, DumpRecorded other) {
        return other.revision() <= known.revision() ? known : other;
    }
}
