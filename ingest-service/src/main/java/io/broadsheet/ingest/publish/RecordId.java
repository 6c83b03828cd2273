package io.broadsheet.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The identity of a record: where it stands, not what it says, so that reading a dump again gives the same ids. */
final class RecordId {
    private static final int BYTES = 16;

    private RecordId() {}

    /**
     * The id of a record.
     *
     * @param entry the archive's entry, null outside archives
     * @return 32 lower-case hexadecimal digits
     */
    static String of(String dumpId, @Nullable String entry, long ordinal) {
        String place = dumpId + "\n" + (entry == null ? "" : entry) + "\n" + ordinal;
        byte[] hash = sha256().digest(place.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
