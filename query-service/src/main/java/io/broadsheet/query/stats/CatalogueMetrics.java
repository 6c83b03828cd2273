package io.broadsheet.query.stats;

import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What the tables hold, as gauges: counted in the background, so that a scrape never waits for the database. */
@ApplicationScoped
class CatalogueMetrics {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final CatalogueSampling sampling;
    private final Clock clock;
    private final Loop loop;
    private volatile CatalogueSample newest = CatalogueSample.NOTHING;

    CatalogueMetrics(
            CatalogueSampling sampling, Clock clock, Patience patience, Trouble trouble, MeterRegistry registry) {
        this.sampling = sampling;
        this.clock = clock;
        this.loop = new Loop("metrics", this::turn, patience, trouble);
        register(registry);
        Gauge.builder("broadsheet.work.waiting", trouble, Trouble::works)
                .description("Kinds of work that fail again and again just now, and wait for a broker or a database")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(GRACE);
    }

    private Duration turn() {
        newest = sampling.sample();
        return EVERY;
    }

    private void register(MeterRegistry registry) {
        gauge(registry, "catalogue.papers", "Papers", CatalogueSample::papers);
        gauge(registry, "catalogue.records", "Records stored", CatalogueSample::records);
        gauge(registry, "catalogue.duplicates", "Records beside the first of their paper", CatalogueSample::duplicates);
        gauge(registry, "outbox.unresolved", "Marks that wait for the resolver", CatalogueSample::unresolved);
        gauge(registry, "outbox.dirty", "Marks that wait for the refresher", CatalogueSample::dirty);
        gauge(registry, "dumps.open", "Dumps that are neither complete nor rejected", CatalogueSample::openDumps);
        gauge(registry, "letters.waiting", "Letters to be sent", CatalogueSample::lettersWaiting);
        gauge(registry, "alerts.waiting", "Requests of alerts to be made", CatalogueSample::noticesWaiting);
        gauge(registry, "subscriptions", "Subscriptions that get digests", CatalogueSample::subscriptions);
        gauge(registry, "alerts.active", "Alerts that are told of new papers", CatalogueSample::alerts);
        Gauge.builder("broadsheet.catalogue.newest.paper.age", this, CatalogueMetrics::ageOfNewestPaper)
                .description("Since the last dump that brought a new paper was complete; NaN before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<CatalogueSample> count) {
        Gauge.builder("broadsheet." + name, this, metrics -> count.applyAsDouble(metrics.newest))
                .description(meaning)
                .register(registry);
    }

    private double ageOfNewestPaper() {
        var at = newest.newestPaper();
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }
}
