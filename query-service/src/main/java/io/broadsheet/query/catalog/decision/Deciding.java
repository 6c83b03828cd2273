package io.broadsheet.query.catalog.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.decision.PaperDecided.Kind;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.catalog.resolve.Resolver;
import io.broadsheet.query.stream.AckedProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes what people want into events: first in the topic, so that it outlives the database, then in the catalogue. Where the
 * second fails, reading the topic makes up for it.
 */
@ApplicationScoped
public class Deciding {

    static final String TOPIC = "papers.decisions.v1";

    private final Subjects subjects;
    private final DecisionStore store;
    private final AckedProducer producer;
    private final Resolver resolver;
    private final ObjectMapper json;
    private final Clock clock;

    Deciding(
            Subjects subjects,
            DecisionStore store,
            AckedProducer producer,
            Resolver resolver,
            ObjectMapper json,
            Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.producer = producer;
        this.resolver = resolver;
        this.json = json;
        this.clock = clock;
    }

    /** Parts some records of a paper from its others. */
    public PaperDecided split(String paper, List<String> records) {
        var others = new ArrayList<>(subjects.recordsOf(paper));
        var strangers =
                records.stream().filter(record -> !others.contains(record)).toList();
        others.removeAll(records);
        if (records.isEmpty() || others.isEmpty() || !strangers.isEmpty()) {
            throw Problem.badRequest("'records' must be some of the records of " + paper + ", and not all"
                    + (strangers.isEmpty() ? "" : "; " + strangers.getFirst() + " is none of them"));
        }
        return decide(Kind.SPLIT, records.stream().distinct().toList(), others, null);
    }

    /** Makes two papers one. */
    public PaperDecided merge(String paper, String other) {
        var ones = subjects.recordsOf(paper);
        var others = subjects.recordsOf(other);
        if (ones.equals(others)) {
            throw Problem.badRequest(paper + " and " + other + " are one paper already");
        }
        return decide(Kind.MERGE, ones, others, null);
    }

    /** Shows a paper no more, nor what is recognised as the same later. */
    public PaperDecided suppress(String paper) {
        return decide(Kind.SUPPRESS, subjects.recordsOf(paper), List.of(), null);
    }

    public PaperDecided readmit(String paper) {
        return decide(Kind.READMIT, subjects.recordsOf(paper), List.of(), null);
    }

    /** Makes the records of a dump count no more, however often it is dropped again. */
    public PaperDecided withdraw(String dump) {
        return decide(Kind.WITHDRAW, List.of(), List.of(), dump);
    }

    public PaperDecided restore(String dump) {
        return decide(Kind.RESTORE, List.of(), List.of(), dump);
    }

    private PaperDecided decide(Kind kind, List<String> one, List<String> other, @Nullable String dump) {
        var decision = new PaperDecided(
                RecordIds.text(UUID.randomUUID()),
                kind,
                one,
                other,
                dump,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        producer.send(List.of(message(decision)));
        store.add(decision);
        resolver.wake();
        return decision;
    }

    private ProducerRecord<byte[], byte[]> message(PaperDecided decision) {
        try {
            return new ProducerRecord<>(TOPIC, decision.id().getBytes(UTF_8), json.writeValueAsBytes(decision));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
