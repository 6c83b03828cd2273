package io.broadsheet.query.catalog.store;

import io.broadsheet.query.stream.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code papers.enriched.v1}: a batch is acknowledged once it is stored, and never refused. */
@ApplicationScoped
class EnrichedChannel {

    private final Storing storing;
    private final Patience patience;

    EnrichedChannel(Storing storing, Patience patience) {
        this.storing = storing;
        this.patience = patience;
    }

    @Incoming("enriched")
    Uni<Void> store(ConsumerRecords<byte[], byte[]> batch) {
        return patience.until("store", () -> storing.take(batch));
    }
}
