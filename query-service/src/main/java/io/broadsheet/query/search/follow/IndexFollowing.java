package io.broadsheet.query.search.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.ledger.SearchProgress;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Follows the catalogue for as long as the service runs, and tells how far it is. */
@ApplicationScoped
class IndexFollowing implements SearchProgress {

    private static final String TOPIC = "papers.catalog.v1";
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Succession indexes;
    private final Loop loop;

    IndexFollowing(
            SearchEngine engine,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Clock clock,
            MeterRegistry metrics,
            Patience patience,
            Trouble trouble) {
        var decoder = new CatalogDecoder(json);
        this.indexes = new Succession(
                engine, index -> new CatalogFollower(index, decoder, () -> CatalogTopic.open(broker, TOPIC)));
        new IndexMetrics(decoder, indexes, clock).bindTo(metrics);
        this.loop = new Loop("index", this::turn, patience, trouble);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop.stop(GRACE)) {
            indexes.finish();
        }
    }

    @Override
    public boolean shows(Map<Integer, Long> endOffsets) {
        return indexes.shows(endOffsets);
    }

    boolean isComplete() {
        return indexes.isComplete();
    }

    Succession indexes() {
        return indexes;
    }

    private Duration turn() {
        indexes.turn();
        return Duration.ZERO;
    }
}
