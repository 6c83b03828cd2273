package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a zip by its directory, which stands at its end. */
final class ZipArchive {
    /** What an entry takes in the directory: its name, times, rights. */
    private static final int DIRECTORY_BYTES_PER_ENTRY = 512;
    /** What finding the directory takes. */
    private static final int SEARCH_BYTES = 1 << 20;

    private static final int TYPE = 0170000;
    private static final int PLAIN_FILE = 0100000;
    private static final int LINK = 0120000;

    private final SeekableByteChannel file;
    private final Meter meter;
    private final EntryGate gate;

    ZipArchive(SeekableByteChannel file, Meter meter, EntryGate gate) {
        this.file = file;
        this.meter = meter;
        this.gate = gate;
    }

    void read() throws IOException {
        BudgetedChannel budgeted =
                new BudgetedChannel(file, SEARCH_BYTES + (long) meter.bounds().entries() * DIRECTORY_BYTES_PER_ENTRY);
        try (ZipFile zip = open(budgeted)) {
            budgeted.release();
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("META-INF/manifest.xml") != null) {
                throw new Unusable(
                        "binary-file",
                        "it is an Office document, not a listing; save its table or text as CSV or text");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    gate.folder();
                } else {
                    gate.entry(entry.getName(), refusal(zip, entry), () -> content(zip, entry));
                }
            }
        }
    }

    private ZipFile open(BudgetedChannel channel) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            if (channel.failure() != null) {
                throw channel.failure();
            }
            if (channel.isSpent()) {
                throw new Unusable(
                        "too-many-entries",
                        "the zip's directory is too large for " + meter.bounds().entries()
                                + " entries; split the zip, or raise broadsheet.limits.entries");
            }
            throw new Incomplete("the zip's directory, which stands at its end, is missing or damaged");
        }
    }

    private static @Nullable UnusableEntry refusal(ZipFile zip, ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & TYPE;
        if (entry.isUnixSymlink() || type == LINK) {
            return new UnusableEntry("entry-link", "the entry is a link; pack the file itself");
        }
        if (type != 0 && type != PLAIN_FILE) {
            return new UnusableEntry("entry-device", "the entry is a device or pipe, not a file; leave it out");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new UnusableEntry("entry-encrypted", "the entry is encrypted; pack it without a password");
        }
        if (!zip.canReadEntryData(entry)) {
            return new UnusableEntry(
                    "entry-unsupported", "the entry is compressed in a way that is not read; pack it deflated");
        }
        return null;
    }

    private InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        meter.addRaw(Math.max(0, entry.getCompressedSize()));
        try {
            return new ZipContent(meter.expanded(zip.getInputStream(entry)), entry);
        } catch (Unusable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new ZipContent(e, entry);
        }
    }
}
