package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The signs of life of the processes that share a data folder: each rewrites a counter in its own file every few seconds.
 * Whether one has expired is told by our own monotonic clock, so clocks that differ between hosts do no harm.
 */
final class Leases {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Path folder;
    private final Owner us;
    private final Duration expire;
    private final Map<String, Observed> observed = new HashMap<>();
    private long renewals;

    Leases(Path folder, Owner us, Duration expire) {
        this.folder = folder;
        this.us = us;
        this.expire = expire;
    }

    synchronized void renew() throws IOException {
        renewals++;
        Files.writeString(file(us), Long.toString(renewals), StandardCharsets.UTF_8);
    }

    /** Whether the owner's claims may be taken over. */
    synchronized boolean isOver(Owner owner) throws IOException {
        if (owner.token().equals(us.token())) {
            return false;
        }
        return owner.isKnownDead(us) || hasExpired(owner);
    }

    /** Clears away what processes of long ago left; to be asked after a renewal, whose time is of the same clock. */
    void removeForgotten() throws IOException {
        FileTime now = Files.getLastModifiedTime(file(us));
        try (DirectoryStream<Path> leases = Files.newDirectoryStream(folder, ".*.lease")) {
            for (Path lease : leases) {
                Instant renewed = Files.getLastModifiedTime(lease).toInstant();
                if (renewed.plus(FORGOTTEN_AFTER).isBefore(now.toInstant())) {
                    Files.deleteIfExists(lease);
                }
            }
        }
    }

    private boolean hasExpired(Owner owner) throws IOException {
        String counter = counter(owner);
        Observed before = observed.get(owner.token());
        if (before == null || !before.counter.equals(counter)) {
            observed.put(owner.token(), new Observed(counter, System.nanoTime()));
            return false;
        }
        return System.nanoTime() - before.since > expire.toNanos();
    }

    private String counter(Owner owner) throws IOException {
        try {
            return Files.readString(file(owner), StandardCharsets.UTF_8);
        } catch (NoSuchFileException neverRenewed) {
            return "";
        }
    }

    private Path file(Owner owner) {
        return folder.resolve("." + owner.token() + ".lease");
    }

    private record Observed(String counter, long since) {}
}
