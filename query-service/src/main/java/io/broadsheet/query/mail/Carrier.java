package io.broadsheet.query.mail;

import io.broadsheet.query.QueryConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives letters to the SMTP server. Logs never hold what the server says, since that may name the recipient. */
@ApplicationScoped
class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);
    private static final int MOST_CAUSES = 8;

    /** Permanent for us, not for the recipient: the server does not want us, or the order of our commands (RFC 4954, 5321). */
    private static final Set<Integer> ABOUT_US = Set.of(503, 530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final String from;
    private final Duration within;

    Carrier(ReactiveMailer mailer, QueryConfig config) {
        this.mailer = mailer;
        this.from = "Broadsheet <" + config.mail().from() + ">";
        this.within = config.mail().acceptedWithin();
    }

    /** What became of a letter. */
    enum Outcome {
        ACCEPTED,
        /** The server will never take it for this recipient. */
        REFUSED,
        /** The server does not take this one now. */
        POSTPONED,
        /** The server cannot be reached, or does not want us: others would fare no better. */
        UNREACHABLE
    }

    Outcome carry(Letter letter) {
        try {
            mailer.send(mail(letter)).await().atMost(within);
            return Outcome.ACCEPTED;
        } catch (RuntimeException e) {
            var outcome = outcome(e);
            LOG.warnf(
                    "letter not taken letter=%s attempt=%d outcome=%s error=\"%s\"",
                    letter.id(), letter.attempts(), outcome, reason(e));
            return outcome;
        }
    }

    private Mail mail(Letter letter) {
        return Mail.withText(letter.address(), letter.subject(), letter.body())
                .setHtml(letter.html())
                .setFrom(from)
                .addHeader("Message-ID", letter.messageId())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static Outcome outcome(Throwable error) {
        var reply = reply(error);
        if (reply == null || ABOUT_US.contains(reply.getReplyCode())) {
            return Outcome.UNREACHABLE;
        }
        return reply.isPermanent() ? Outcome.REFUSED : Outcome.POSTPONED;
    }

    private static String reason(Throwable error) {
        var reply = reply(error);
        return reply == null ? root(error).getClass().getSimpleName() : Integer.toString(reply.getReplyCode());
    }

    private static Throwable root(Throwable error) {
        var cause = error;
        for (var i = 0; i < MOST_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable SMTPException reply(Throwable error) {
        Throwable cause = error;
        for (var i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof SMTPException reply) {
                return reply;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
