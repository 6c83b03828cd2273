package io.broadsheet.query.web;

import io.broadsheet.query.ledger.DumpView;
import org.jspecify.annotations.Nullable;

/**
 * A dump with how far it is.
 *
 * @param percent of its records that are stored, as far as they are known; 100 where the dump is at its end
 */
public record DumpBar(DumpView dump, int percent) {
    static DumpBar of(DumpView dump) {
        return new DumpBar(dump, percent(dump));
    }

    /** Whether it is on its way; at its end a bar would only tell what the state tells. */
    public boolean isMoving() {
        return !hasEnded(dump);
    }

    /** When it was received, for people. */
    public String received() {
        return Times.toTheMinute(dump.receivedAt());
    }

    /** When it was complete, for people; null until then. */
    public @Nullable String completed() {
        return dump.completedAt() == null ? null : Times.toTheMinute(dump.completedAt());
    }

    private static boolean hasEnded(DumpView dump) {
        return dump.state().equals("complete") || dump.state().equals("rejected");
    }

    private static int percent(DumpView dump) {
        if (hasEnded(dump)) {
            return 100;
        }
        double read = dump.bytes() == 0 ? 0 : (double) dump.bytesRead() / dump.bytes();
        long settled = dump.stored() + dump.deadLettered();
        double stored = dump.published() == 0 ? 0 : (double) settled / dump.published();
        return (int) Math.min(99, 100 * Math.min(1, read) * Math.min(1, stored));
    }
}
