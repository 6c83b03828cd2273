package io.broadsheet.local.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One dropped file on its way: first its report appears beside it, then the ledger's entry becomes final. */
final class Arrival {
    private final String name;
    private final @Nullable String dump;
    private final boolean ours;
    private final long began = System.nanoTime();
    private @Nullable Report report;

    private Arrival(String name, @Nullable String dump, boolean ours) {
        this.name = name;
        this.dump = dump;
        this.ours = ours;
    }

    /** A file that this launcher has just dropped. */
    static Arrival ours(String name, String dump) {
        return new Arrival(name, dump, true);
    }

    /** A file that somebody else dropped; its report is the first that is known of it. */
    static Arrival others(Report report) {
        Arrival arrival = new Arrival(report.file(), report.dump(), false);
        arrival.report = report;
        return arrival;
    }

    String name() {
        return name;
    }

    /** Its id in the ledger; absent if it could not be read, so that it is in no ledger. */
    @Nullable
    String dump() {
        return dump;
    }

    boolean isOurs() {
        return ours;
    }

    @Nullable
    Report report() {
        return report;
    }

    boolean awaits(Report candidate) {
        return report == null
                && (candidate.dump() == null
                        ? name.equals(candidate.file())
                        : candidate.dump().equals(dump));
    }

    void reported(Report its) {
        report = its;
    }

    /** Whether nothing more happens to this file. An entry older than the report tells of an earlier drop of the same content. */
    boolean isSettledBy(LedgerEntry entry) {
        if (report == null || !entry.isFinal()) {
            return false;
        }
        Long revision = report.revision();
        return revision == null || entry.revision() >= revision;
    }

    Duration took(LedgerEntry entry) {
        boolean wasFollowed = ours || (report != null && report.isKnown());
        return wasFollowed ? Duration.ofNanos(System.nanoTime() - began) : entry.took();
    }
}
