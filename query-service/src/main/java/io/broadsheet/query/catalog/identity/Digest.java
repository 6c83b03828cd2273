package io.broadsheet.query.catalog.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long values. SHA-256: a dump is hostile, and nobody may be able to choose what meets. */
final class Digest {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);
    private static final int ID_BYTES = 16;

    private Digest() {}

    static long bits(String text) {
        return ByteBuffer.wrap(SHA_256.get().digest(text.getBytes(UTF_8))).getLong();
    }

    /** 32 hexadecimal digits. */
    static String id(String text) {
        return HexFormat.of().formatHex(SHA_256.get().digest(text.getBytes(UTF_8)), 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
