package io.broadsheet.ingest.unpack;

import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What files are bundled in. */
public enum ArchiveKind {
    ZIP,
    TAR;

    /** How many first bytes it takes to tell. */
    public static final int HEAD = 512;

    private static final int TAR_MAGIC = 257;

    /** As it stands in events. */
    public String format() {
        return this == ZIP ? "zip" : "tar";
    }

    /** What content that begins so is; the names in it are not looked at. */
    public static Optional<ArchiveKind> of(byte[] head) {
        if (Compression.startsAt(head, 0, "PK\u0003\u0004") || Compression.startsAt(head, 0, "PK\u0005\u0006")) {
            return Optional.of(ZIP);
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    /** Old tars have no magic, only a checksum. */
    private static boolean isTar(byte[] head) {
        if (head.length < HEAD || head[0] == 0) {
            return false;
        }
        return Compression.startsAt(head, TAR_MAGIC, "ustar") || hasChecksum(head);
    }

    private static boolean hasChecksum(byte[] head) {
        try {
            return TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException noNumberThere) {
            return false;
        }
    }
}
