package io.broadsheet.query.catalog.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.resolve.Resolver;
import io.broadsheet.query.stream.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** {@code papers.decisions.v1} into the catalogue: what this process decided is there already, what others did is not. */
@ApplicationScoped
class DecisionChannel {

    private static final Logger LOG = Logger.getLogger(DecisionChannel.class);

    private final DecisionStore store;
    private final Resolver resolver;
    private final Patience patience;
    private final ObjectReader json;

    DecisionChannel(DecisionStore store, Resolver resolver, Patience patience, ObjectMapper json) {
        this.store = store;
        this.resolver = resolver;
        this.patience = patience;
        this.json = json.readerFor(PaperDecided.class);
    }

    @Incoming("decisions")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        var decisions = new ArrayList<PaperDecided>();
        batch.forEach(message -> decode(message, decisions));
        return patience.until("decisions", () -> {
            decisions.forEach(store::add);
            resolver.wake();
        });
    }

    private void decode(ConsumerRecord<byte[], byte[]> message, List<PaperDecided> decisions) {
        try {
            PaperDecided decision = message.value() == null ? null : json.readValue(message.value());
            if (decision != null) {
                decisions.add(decision);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "decision left out topic=%s partition=%d offset=%d error=\"%s\"",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
        }
    }
}
