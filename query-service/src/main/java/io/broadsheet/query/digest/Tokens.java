package io.broadsheet.query.digest;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.digest.plan.Signing;
import io.broadsheet.query.digest.plan.Signing.Purpose;
import io.broadsheet.query.mail.Mailing;
import io.broadsheet.query.sql.SetStatement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The links in letters, signed with a key that the database made for itself, the same for all processes. */
@ApplicationScoped
class Tokens {

    /** How long a subscription can be confirmed; one that is not is forgotten then. */
    static final Duration TO_CONFIRM = Duration.ofDays(2);

    /** Whoever reads an old letter can still unsubscribe. */
    private static final Instant ALWAYS = Instant.ofEpochSecond(Integer.MAX_VALUE * 2L);

    private static final int GONE = 410;

    private final Session session;
    private final Mailing mailing;
    private final Clock clock;
    private volatile @Nullable Signing signing;

    Tokens(Session session, Mailing mailing, Clock clock) {
        this.session = session;
        this.mailing = mailing;
        this.clock = clock;
    }

    String confirm(UUID subscription) {
        var token =
                signing().token(Purpose.CONFIRM, subscription, clock.instant().plus(TO_CONFIRM));
        return mailing.address("/subscriptions/confirm?token=" + token);
    }

    String manage(UUID subscription) {
        return mailing.address("/subscriptions/manage?token=" + signing().token(Purpose.MANAGE, subscription, ALWAYS));
    }

    String unsubscribe(UUID subscription) {
        return mailing.address(
                "/subscriptions/unsubscribe?token=" + signing().token(Purpose.UNSUBSCRIBE, subscription, ALWAYS));
    }

    /**
     * The subscription that a link is for.
     *
     * @throws Problem 410 where the link is not ours or holds no more
     */
    UUID read(Purpose purpose, @Nullable String token) {
        return signing()
                .read(purpose, token, clock.instant())
                .orElseThrow(
                        () -> Problem.of(
                                Problem.response(
                                        GONE,
                                        Response.Status.GONE.getReasonPhrase(),
                                        "This link is not complete or holds no more. Open it from the letter again, or subscribe anew.")));
    }

    private Signing signing() {
        var known = signing;
        if (known == null) {
            known = new Signing(QuarkusTransaction.joiningExisting().call(this::key));
            signing = known;
        }
        return known;
    }

    private byte[] key() {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, "select unnest(key) from signing_key")) {
                return bytes(select.list(row -> row.getObject(1, UUID.class)));
            }
        });
    }

    private static byte[] bytes(List<UUID> parts) {
        var bytes = ByteBuffer.allocate(parts.size() * 2 * Long.BYTES);
        parts.forEach(part -> bytes.putLong(part.getMostSignificantBits()).putLong(part.getLeastSignificantBits()));
        return bytes.array();
    }
}
