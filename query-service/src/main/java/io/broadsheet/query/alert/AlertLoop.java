package io.broadsheet.query.alert;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Writes notices of new papers and makes the requests, one after another, for as long as the service runs. */
@ApplicationScoped
class AlertLoop {

    private static final Logger LOG = Logger.getLogger(AlertLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Alerts alerts;
    private final Arrivals arrivals;
    private final Messenger messenger;
    private final Duration poll;
    private final Counter told;
    private final Counter failed;
    private final Loop loop;

    AlertLoop(
            Alerts alerts,
            Arrivals arrivals,
            Messenger messenger,
            QueryConfig config,
            Patience patience,
            Trouble trouble,
            MeterRegistry metrics) {
        this.alerts = alerts;
        this.arrivals = arrivals;
        this.messenger = messenger;
        this.poll = config.alerts().poll();
        this.told = counter(metrics, "told");
        this.failed = counter(metrics, "failed");
        this.loop = new Loop("alerts", this::turn, patience, trouble);
    }

    /** Says that there is a notice. */
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
        var more = alerts.isAnyBehind() && writeNotices();
        return send() || more ? Duration.ZERO : poll;
    }

    private boolean writeNotices() {
        var last = arrivals.found();
        return last.isPresent() && alerts.write(last.getAsLong()) > 0;
    }

    private boolean send() {
        var claimed = alerts.claim();
        claimed.ifPresent(notice -> alerts.find(notice.alert()).ifPresent(alert -> send(alert, notice)));
        return claimed.isPresent();
    }

    private void send(Alert alert, Notice notice) {
        var error = messenger.tell(alert, notice);
        (error.isPresent() ? failed : told).increment();
        if (error.isPresent()) {
            LOG.warnf("alert not told alert=%s attempt=%d error=\"%s\"", alert.id(), notice.attempts(), error.get());
            alerts.failed(notice, error.get());
        } else {
            alerts.done(notice);
        }
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("broadsheet.alerts")
                .description("Requests made for alerts, by what became of them")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
