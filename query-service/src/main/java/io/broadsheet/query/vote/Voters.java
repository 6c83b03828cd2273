package io.broadsheet.query.vote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who votes: whoever holds the id that a request names, and without one, whoever has its address. */
@ApplicationScoped
class Voters {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{16,64}");
    private static final String ALGORITHM = "HmacSHA256";

    private final Votes votes;
    private volatile @Nullable SecretKeySpec key;

    Voters(Votes votes) {
        this.votes = votes;
    }

    /**
     * The voter as tables know it, from which neither id nor address can be told.
     *
     * @throws Problem 400 where the id is none
     */
    UUID of(@Nullable String id, String address) {
        if (id == null) {
            return hash("address " + address);
        }
        if (!ID.matcher(id).matches()) {
            throw Problem.badRequest(
                    "Voter-Id must be 16 to 64 letters, digits, dots, hyphens and underscores that nobody"
                            + " can guess, a random UUID for example");
        }
        return hash("id " + id);
    }

    private UUID hash(String voter) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            var bytes = ByteBuffer.wrap(mac.doFinal(voter.getBytes(UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(bytes(votes.secret()), ALGORITHM);
            key = known;
        }
        return known;
    }

    private static byte[] bytes(List<UUID> secret) {
        var bytes = ByteBuffer.allocate(secret.size() * 2 * Long.BYTES);
        secret.forEach(part -> bytes.putLong(part.getMostSignificantBits()).putLong(part.getLeastSignificantBits()));
        return bytes.array();
    }
}
