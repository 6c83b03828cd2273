package io.broadsheet.local.feed;

import io.broadsheet.local.show.Printable;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a dropped file, in one line. */
record ResultLine(String name, Report report, LedgerEntry entry, Duration took) {
    String text() {
        String line = String.format(
                Locale.ROOT,
                "%s: %s, %d records, %d stored, %d new, %d merged, %d rejected, %d dead-lettered, %.1f s",
                Printable.of(name),
                verdict(),
                entry.records(),
                entry.stored(),
                entry.newPapers(),
                entry.mergedPapers(),
                entry.rejected(),
                entry.deadLettered(),
                took.toMillis() / 1000.0);
        String reason = reason();
        return reason == null ? line : line + ": " + Printable.of(reason);
    }

    private String verdict() {
        if (entry.isRejected()) {
            return "rejected";
        }
        return report.isKnown() ? "known" : "complete";
    }

    private @Nullable String reason() {
        if (!entry.isRejected()) {
            return null;
        }
        return entry.reason() == null ? report.reason() : entry.reason();
    }
}
