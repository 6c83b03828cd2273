package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Unusable;
import java.time.Duration;

/**
 * What is read of one dropped file.
 *
 * @param fileBytes the largest file
 * @param recordBytes the longest line and the longest record
 */
record Limits(long fileBytes, int recordBytes, long records, Bounds unpacking) {

    static Limits of(IngestConfig.Limits config) {
        return new Limits(
                config.fileBytes().asLongValue(),
                Math.toIntExact(config.recordBytes().asLongValue()),
                config.records(),
                new Bounds(
                        config.expandedBytes().asLongValue(),
                        config.expansionRatio(),
                        config.entries(),
                        config.depth(),
                        config.time()));
    }

    /** The same within less time. */
    Limits within(Duration time) {
        return new Limits(fileBytes, recordBytes, records, unpacking.within(time));
    }

    void checkSize(long size) throws Unusable {
        if (size > fileBytes) {
            throw new Unusable(
                    "file-too-large",
                    "the file has " + size + " bytes, more than " + fileBytes
                            + "; split it, or raise broadsheet.limits.file-bytes");
        }
    }
}
