package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.source.IngestLoop;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that reads the object store, if one is configured. */
@Singleton
class StoreInbox {
    private static final Logger LOG = Logger.getLogger(StoreInbox.class);
    private static final String SEEN = "store.seen";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final IngestConfig config;
    private final IngestLoop loop;
    private final LedgerReader ledger;
    private @Nullable Thread thread;

    StoreInbox(IngestConfig config, IngestLoop loop, LedgerReader ledger) {
        this.config = config;
        this.loop = loop;
        this.ledger = ledger;
    }

    void start(@Observes StartupEvent event) {
        if (config.store().bucket().isPresent()) {
            thread = Thread.ofPlatform().daemon().name("ingest-store").start(this::run);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(STOP_WITHIN);
        }
    }

    private void run() {
        try (ObjectStore store = new ObjectStore(config.store())) {
            SeenObjects seen = new SeenObjects(
                    loop.folders().data().resolve(SEEN), config.store().mostObjects());
            StorePolling polling = new StorePolling(store, new Fetching(loop, store), seen, config, loop::hasRoom);
            LOG.infof("store=%s is an inbox", store.place());
            repeat(polling);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "error=\"the object store is not read\"; correct broadsheet.store and start again");
        }
    }

    /** Nothing is fetched before the ledger is known, so that what was published long ago is recognised. */
    private void repeat(StorePolling polling) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (ledger.awaitRead(config.store().poll())) {
                look(polling);
                Thread.sleep(config.store().poll());
            }
        }
    }

    private static void look(StorePolling polling) {
        try {
            polling.look();
        } catch (RuntimeException e) {
            LOG.errorf(e, "error=\"a look at the object store failed\"; the next one follows");
        }
    }
}
