package io.broadsheet.query.mail;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Sends letters, one after another, for as long as the service runs. */
@ApplicationScoped
public class Postman {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Post post;
    private final Carrier carrier;
    private final Mailing mailing;
    private final Clock clock;
    private final Duration poll;
    private final Map<Carrier.Outcome, Counter> letters;
    private final Loop loop;

    Postman(
            Post post,
            Carrier carrier,
            Mailing mailing,
            Clock clock,
            QueryConfig config,
            Patience patience,
            Trouble trouble,
            MeterRegistry metrics) {
        this.post = post;
        this.carrier = carrier;
        this.mailing = mailing;
        this.clock = clock;
        this.poll = config.digests().poll();
        this.letters = letters(metrics);
        this.loop = new Loop("post", this::turn, patience, trouble);
    }

    /** Says that there is a letter. */
    public void wake() {
        loop.wake();
    }

    /** Forgets letters that are long sent or given up. */
    public void forget() {
        post.forget(clock.instant());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(GRACE);
    }

    private Duration turn() {
        var claimed = post.claim(clock.instant());
        if (claimed.isEmpty()) {
            return poll;
        }
        var outcome = send(claimed.get());
        Objects.requireNonNull(letters.get(outcome)).increment();
        return outcome == Carrier.Outcome.UNREACHABLE ? poll : Duration.ZERO;
    }

    private static Map<Carrier.Outcome, Counter> letters(MeterRegistry metrics) {
        var counters = new EnumMap<Carrier.Outcome, Counter>(Carrier.Outcome.class);
        for (var outcome : Carrier.Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("broadsheet.letters")
                            .description("Attempts to send a letter, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(metrics));
        }
        return counters;
    }

    private Carrier.Outcome send(Letter letter) {
        if (!mailing.isSmtp()) {
            post.sent(letter, clock.instant(), true);
            return Carrier.Outcome.ACCEPTED;
        }
        var outcome = carrier.carry(letter);
        switch (outcome) {
            case ACCEPTED -> post.sent(letter, clock.instant(), false);
            case REFUSED -> post.bounced(letter, clock.instant());
            case POSTPONED, UNREACHABLE -> post.postpone(letter, clock.instant());
        }
        return outcome;
    }
}
