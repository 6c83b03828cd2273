package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.publish.EventProducer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The threads of this service: one looks at the inbox and at the claims of others, one renews our lease, two process claims. */
@Singleton
public class IngestLoop {
    private static final Logger LOG = Logger.getLogger(IngestLoop.class);
    private static final Duration BETWEEN_TAKE_OVERS = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final IngestConfig config;
    private final LedgerReader ledgerReader;
    private final Folders folders;
    private final Claims claims;
    private final Leases leases;
    private final Inbox inbox;
    private final WaitingClaims waiting = new WaitingClaims();
    private final List<Worker> workers;
    private final List<Thread> threads = new ArrayList<>();
    private final Heartbeat polling = new Heartbeat();
    private long lastTakeOver;

    IngestLoop(
            IngestConfig config,
            Formats formats,
            Ledger ledger,
            LedgerReader ledgerReader,
            EventProducer producer,
            Clock clock,
            DumpMetrics metrics,
            DumpTracing tracing)
            throws IOException {
        this.config = config;
        this.ledgerReader = ledgerReader;
        this.folders = Folders.with(
                config.data(), config.inbox().folder().orElse(config.data().resolve("inbox")));
        Owner us = Owner.thisProcess();
        this.leases = new Leases(folders.work(), us, config.lease().expire());
        this.claims = new Claims(folders, us, leases);
        this.inbox = new Inbox(folders.inbox(), folders.data(), config.inbox().heldOpenAtMost());
        DumpReading reading = new DumpReading(formats, ledger, producer, config, clock, metrics, tracing);
        Settlement settlement = new Settlement(folders, claims);
        DumpProcessor processor = new DumpProcessor(
                reading,
                new ArchiveReading(ledger, producer, clock, config.ledger().progress()),
                Limits.of(config.limits()),
                new IncompleteFiles(config.inbox().incompleteAtMost()),
                ledger,
                claims,
                settlement,
                clock,
                metrics,
                tracing);
        metrics.waiting(waiting::size);
        long small = config.inbox().smallFile().asLongValue();
        this.workers = List.of(
                new Worker(waiting, any -> true, processor, producer, config.retry(), metrics),
                // a huge file, or several, never keep small ones waiting
                new Worker(waiting, next -> next.size() <= small, processor, producer, config.retry(), metrics));
    }

    void start(@Observes StartupEvent event) throws IOException {
        leases.renew();
        leases.removeForgotten();
        warnOfLocale();
        run("lease", () -> repeat(config.lease().renew(), this::renewLease));
        run("inbox", this::poll);
        workers.forEach(worker -> run("worker", worker));
        LOG.infof("the inbox is %s", folders.inbox());
    }

    public Folders folders() {
        return folders;
    }

    public Claims claims() {
        return claims;
    }

    /** Whether the workers can take one more file. */
    public boolean hasRoom() {
        return waiting.size() < config.inbox().mostClaims();
    }

    /** Gives a claim whose file has arrived to the workers. */
    public void submit(Claim claim) throws IOException {
        waiting.add(claim, Files.size(claim.original()));
    }

    /** Whether every loop got on within the time or waits for the broker. */
    public boolean isAlive(Duration within) {
        return threads.stream().allMatch(Thread::isAlive)
                && Stream.concat(Stream.of(polling), workers.stream().map(Worker::heartbeat))
                        .allMatch(heartbeat -> heartbeat.isAlive(within));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(STOP_WITHIN);
        }
    }

    private void run(String name, Runnable loop) {
        threads.add(Thread.ofPlatform().daemon().name("ingest-" + name).start(loop));
    }

    /** Nothing is claimed before the ledger is known: a file that was published long ago must be recognised. */
    private void poll() {
        try {
            while (!ledgerReader.awaitRead(config.inbox().poll())) {
                polling.waitsForBroker(true);
            }
        } catch (InterruptedException stopping) {
            return;
        }
        repeat(config.inbox().poll(), this::look);
    }

    private void look() {
        polling.waitsForBroker(false);
        if (lastTakeOver == 0 || System.nanoTime() - lastTakeOver > BETWEEN_TAKE_OVERS.toNanos()) {
            takeOver();
            lastTakeOver = System.nanoTime();
        }
        try {
            inbox.ready().forEach(this::claim);
        } catch (IOException | RuntimeException e) {
            LOG.errorf("error=\"the inbox %s cannot be listed: %s\"", folders.inbox(), e);
        }
    }

    private void takeOver() {
        try {
            for (Claim claim : claims.takeOver()) {
                LOG.infof("file=%s taken over from a process that is gone", FileNames.quoted(claim.name()));
                waiting.add(claim, Files.exists(claim.original()) ? Files.size(claim.original()) : 0);
            }
        } catch (IOException e) {
            LOG.errorf("error=\"the claims in %s cannot be listed: %s\"", folders.work(), e);
        }
    }

    private void claim(Path file) {
        if (!hasRoom()) {
            return;
        }
        try {
            var claim = claims.claim(file);
            if (claim.isPresent()) {
                submit(claim.get());
            }
        } catch (IOException e) {
            LOG.errorf(
                    "file=%s error=\"it cannot be moved to %s: %s\"; it is tried again",
                    FileNames.quoted(file.getFileName().toString()), folders.work(), e);
        } finally {
            inbox.forget(file);
            polling.beat();
        }
    }

    private void renewLease() {
        try {
            leases.renew();
        } catch (IOException e) {
            LOG.errorf("error=\"the lease in %s cannot be renewed: %s\"", folders.work(), e);
        }
    }

    private static void repeat(Duration every, Runnable task) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                task.run();
                Thread.sleep(every);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void warnOfLocale() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (!encoding.equalsIgnoreCase("UTF-8")) {
            LOG.warnf(
                    "error=\"file names are written in %s here\"; start the service with LC_ALL=C.UTF-8 to keep names beyond ASCII",
                    encoding);
        }
    }
}
