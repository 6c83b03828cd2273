package io.broadsheet.query.digest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server that the service sends its letters to, behind a door; and leave to call servers on this machine. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final MailDoor DOOR = new MailDoor();

    @Override
    public Map<String, String> start() {
        SERVER.start();
        try {
            DOOR.open(SERVER.getSmtp().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("broadsheet.mail.smtp-host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Integer.toString(DOOR.port())),
                // each letter by a connection of its own, so that each meets the door as it is
                Map.entry("quarkus.mailer.keep-alive", "false"),
                Map.entry("broadsheet.mail.accepted-within", "2s"),
                Map.entry("broadsheet.mail.first-wait", "300ms"),
                Map.entry("broadsheet.mail.longest-wait", "600ms"),
                Map.entry("broadsheet.mail.bounces", "2"),
                Map.entry("broadsheet.digests.per-client", "0"),
                Map.entry("broadsheet.alerts.allow-private", "true"),
                Map.entry("broadsheet.alerts.first-wait", "200ms"),
                Map.entry("broadsheet.alerts.longest-wait", "400ms"),
                Map.entry("broadsheet.alerts.attempts", "4"));
    }

    @Override
    public void stop() {
        DOOR.close();
        SERVER.stop();
    }

    /** The letters that one address got, the oldest first. */
    static List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
