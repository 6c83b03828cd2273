package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.source.FileNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An object as the listing shows it.
 *
 * @param etag changes with the content
 * @param size in bytes
 */
record StoredObject(String key, String etag, long size) {
    private static final int FINGERPRINT_BYTES = 16;

    /** What the drop folder leaves alone is left alone here: hidden files, unfinished ones and folders. */
    boolean isIgnored() {
        String last = key.substring(key.lastIndexOf('/') + 1);
        return last.isEmpty() || last.startsWith(".") || last.endsWith(".part") || last.endsWith(".tmp");
    }

    /** The name of the dump: the key's last part, or one after its content where that leaves nothing. */
    String name() {
        String base = FileNames.base(key);
        return base.isEmpty() ? "object-" + fingerprint().substring(0, 12) : base;
    }

    /** 32 hex digits that are another object's only by a collision of SHA-256. */
    String fingerprint() {
        byte[] identity = (etag + '\n' + size + '\n' + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(identity), FINGERPRINT_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
