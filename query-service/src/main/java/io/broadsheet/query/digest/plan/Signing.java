package io.broadsheet.query.digest.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens for links in letters: whoever has one was sent it. A token is the subscription, the second until which it holds,
 * and an HMAC-SHA256 (RFC 2104) of both and of what it is for.
 */
public final class Signing {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNED = 3 * Long.BYTES;
    private static final int SIGNATURE = 24;

    private final SecretKeySpec key;

    public Signing(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What the bearer may do. */
    public enum Purpose {
        CONFIRM,
        MANAGE,
        UNSUBSCRIBE
    }

    public String token(Purpose purpose, UUID subscription, Instant until) {
        var signed = ByteBuffer.allocate(SIGNED)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .putLong(until.getEpochSecond())
                .array();
        var token = Arrays.copyOf(signed, SIGNED + SIGNATURE);
        System.arraycopy(signature(purpose, signed), 0, token, SIGNED, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The subscription that a token is for; nothing where it is not ours, for something else, or holds no more. */
    public Optional<UUID> read(Purpose purpose, @Nullable String token, Instant now) {
        var bytes = decoded(token);
        if (bytes.length != SIGNED + SIGNATURE) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(bytes, SIGNED);
        var given = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        var parts = ByteBuffer.wrap(signed);
        var subscription = new UUID(parts.getLong(), parts.getLong());
        var holds = parts.getLong() >= now.getEpochSecond();
        return MessageDigest.isEqual(given, Arrays.copyOf(signature(purpose, signed), SIGNATURE)) && holds
                ? Optional.of(subscription)
                : Optional.empty();
    }

    private byte[] signature(Purpose purpose, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.name().getBytes(UTF_8));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] decoded(@Nullable String token) {
        try {
            return token == null ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
