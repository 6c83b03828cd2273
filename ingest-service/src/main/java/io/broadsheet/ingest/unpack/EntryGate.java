package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lets of an archive's entries only those through that are files with plain names. */
final class EntryGate {
    private final Meter meter;
    private final EntryVisitor visitor;
    private int entries;

    EntryGate(Meter meter, EntryVisitor visitor) {
        this.meter = meter;
        this.visitor = visitor;
    }

    /** Opens an entry's content. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * The next entry.
     *
     * @param refusal why its kind is not read; null if it is a file
     * @throws Unusable if these are too many
     */
    void entry(String name, @Nullable UnusableEntry refusal, Opener content) throws IOException {
        Entry entry = new Entry(count(), name);
        if (entry.isHidden()) {
            return;
        }
        UnusableEntry reason = refusal == null ? entry.refusedName() : refusal;
        if (reason != null) {
            visitor.refused(entry, reason);
        } else {
            read(entry, content);
        }
    }

    /** A folder holds nothing itself. */
    void folder() throws IOException {
        count();
    }

    private int count() throws IOException {
        int most = meter.bounds().entries();
        if (entries >= most) {
            throw new Unusable(
                    "too-many-entries",
                    "the archive has more than " + most + " entries; split it, or raise broadsheet.limits.entries");
        }
        meter.checkTime();
        return entries++;
    }

    private void read(Entry entry, Opener content) throws IOException {
        try (InputStream in = content.open()) {
            visitor.file(entry, in);
        }
    }
}
