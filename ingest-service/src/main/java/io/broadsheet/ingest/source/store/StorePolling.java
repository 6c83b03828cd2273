package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.source.FileNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Looks at the listing again and again and fetches what was not fetched yet. */
final class StorePolling {
    private static final Logger LOG = Logger.getLogger(StorePolling.class);

    private final ObjectStore store;
    private final Fetching fetching;
    private final SeenObjects seen;
    private final IngestConfig config;
    private final BooleanSupplier room;
    private final Map<String, Backoff> troubled = new HashMap<>();
    private Backoff outage = Backoff.NONE;
    private boolean toldOfTooMany;

    /** @param room whether the workers can take one more file */
    StorePolling(ObjectStore store, Fetching fetching, SeenObjects seen, IngestConfig config, BooleanSupplier room) {
        this.store = store;
        this.fetching = fetching;
        this.seen = seen;
        this.config = config;
        this.room = room;
    }

    /** One look, unless the store is being left alone. */
    void look() {
        if (!outage.isOver()) {
            return;
        }
        try {
            lookThrough(store.list().iterator());
            if (outage.failures() > 0) {
                LOG.infof("store=%s answers again", store.place());
            }
            outage = Backoff.NONE;
        } catch (SdkException | IOException e) {
            if (outage.failures() == 0) {
                LOG.warnf("store=%s error=\"%s\"; it is asked again until it answers", store.place(), e.getMessage());
            }
            outage = outage.failed(config.retry());
        }
    }

    private void lookThrough(Iterator<StoredObject> listing) throws IOException {
        Set<String> listed = new HashSet<>();
        while (listing.hasNext() && listed.size() < config.store().mostObjects()) {
            StoredObject object = listing.next();
            if (!object.isIgnored()) {
                listed.add(object.fingerprint());
                look(object);
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        tellOfTooMany(listing.hasNext());
        seen.retain(listed);
        troubled.keySet().retainAll(listed);
    }

    private void look(StoredObject object) throws IOException {
        boolean due = troubled.getOrDefault(object.fingerprint(), Backoff.NONE).isOver();
        if (seen.contains(object) || !due || !room.getAsBoolean()) {
            return;
        }
        long limit = config.limits().uploadBytes().asLongValue();
        if (object.size() > limit) {
            LOG.errorf(
                    "file=%s error=\"the object has %d bytes, more than %d\"; split it, or raise broadsheet.limits.upload-bytes"
                            + " and delete store.seen",
                    FileNames.quoted(object.key()), object.size(), limit);
            seen.add(object);
        } else {
            fetch(object);
        }
    }

    private void fetch(StoredObject object) throws IOException {
        try {
            fetching.fetch(object);
            seen.add(object);
            troubled.remove(object.fingerprint());
        } catch (SdkException e) {
            if (ObjectStore.isAway(e)) {
                throw e;
            }
            if (!ObjectStore.isOutdated(e)) {
                failed(object, e);
            }
        } catch (IOException e) {
            failed(object, e);
        }
    }

    private void failed(StoredObject object, Exception problem) {
        Backoff before = troubled.getOrDefault(object.fingerprint(), Backoff.NONE);
        if (before.failures() == 0) {
            LOG.warnf(
                    "file=%s error=\"the object cannot be fetched: %s\"; it is tried again",
                    FileNames.quoted(object.key()), problem.getMessage());
        }
        troubled.put(object.fingerprint(), before.failed(config.retry()));
    }

    private void tellOfTooMany(boolean more) {
        if (more && !toldOfTooMany) {
            LOG.errorf(
                    "store=%s error=\"more than %d objects\"; move away what was read, or raise broadsheet.store.most-objects",
                    store.place(), config.store().mostObjects());
        }
        toldOfTooMany = more;
    }
}
