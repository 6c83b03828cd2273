package io.broadsheet.query.catalog.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A deterministic identity of a record; records that share a {@code strong} one are one paper. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DedupKey(String kind, String value, boolean strong) {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(DedupKey::sha256);

    public DedupKey {
        Check.text(kind, "a key's kind");
        Check.text(value, "a key's value");
    }

    /** 128 bits of SHA-256 over kind and value: a dump is hostile, so nobody may be able to make two keys collide. */
    public UUID hash() {
        var digest = ByteBuffer.wrap(SHA_256.get().digest((kind + '\n' + value).getBytes(UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
