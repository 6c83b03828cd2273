package io.broadsheet.query.ledger;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.broadsheet.query.trace.DumpTracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds out which dumps are complete, for as long as the service runs. */
@ApplicationScoped
class Settler {

    private static final Logger LOG = Logger.getLogger(Settler.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Dumps dumps;
    private final Outbox outbox;
    private final CatalogEnd catalogEnd;
    private final SearchProgress search;
    private final Clock clock;
    private final QueryConfig.Settle config;
    private final DumpMetrics metrics;
    private final DumpTracing tracing;
    private final Map<String, Settlement> settlements = new HashMap<>();
    private final Loop loop;

    Settler(
            Dumps dumps,
            Outbox outbox,
            CatalogEnd catalogEnd,
            SearchProgress search,
            Clock clock,
            QueryConfig config,
            Patience patience,
            Trouble trouble,
            DumpMetrics metrics,
            DumpTracing tracing) {
        this.dumps = dumps;
        this.outbox = outbox;
        this.catalogEnd = catalogEnd;
        this.search = search;
        this.clock = clock;
        this.config = config.settle();
        this.metrics = metrics;
        this.tracing = tracing;
        this.loop = new Loop("settle", this::turn, patience, trouble);
    }

    /** Says that the ledger has changed. */
    void wake() {
        loop.wake();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(GRACE);
    }

    private Duration turn() {
        var storing = outbox.storing();
        var balanced = storing.stream()
                .filter(Outbox.Storing::balanced)
                .map(Outbox.Storing::dump)
                .collect(Collectors.toSet());
        settlements.keySet().retainAll(balanced);
        if (!balanced.isEmpty()) {
            // read after the balance: every mark of the balanced dumps is there by now
            var marks = outbox.marks();
            balanced.forEach(dump -> settle(dump, marks));
        }
        return storing.isEmpty() && !outbox.expectsMore() ? config.idlePoll() : config.busyPoll();
    }

    private void settle(String dump, Outbox.Marks marks) {
        var settlement = settlements.computeIfAbsent(dump, any -> new Settlement(marks.newest(), clock.instant()));
        if (settlement.isComplete(marks.oldest(), catalogEnd::offsets, search)
                && dumps.complete(dump, clock.instant())) {
            metrics.complete(dumps.sinceArrival(dump, clock.instant()));
            tracing.searchable(dump, settlement.since(), () -> LOG.infof("dump complete dump=%s", dump));
        }
    }
}
