package io.broadsheet.query.mail;

import io.broadsheet.query.QueryConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves this service, and what links in it begin with. */
@Startup
@Singleton
public class Mailing {

    private final boolean smtp;
    private final boolean outbox;
    private final URI base;

    /** @throws IllegalArgumentException if what is set does not fit together */
    Mailing(
            QueryConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        var mail = config.mail();
        this.smtp = mail.smtpHost().isPresent();
        this.outbox = !smtp && mail.outbox().orElseGet(() -> isLoopback(host));
        this.base = base(config.publicUrl(), port);
    }

    /** Whether letters go to an SMTP server. */
    boolean isSmtp() {
        return smtp;
    }

    /** Whether letters can be read here, since they do not leave. */
    public boolean showsOutbox() {
        return outbox;
    }

    /** Whether anybody can read a letter that is written here. */
    public boolean isPossible() {
        return smtp || outbox;
    }

    /** An address of this service, as people reach it. */
    public String address(String path) {
        return base.toString().replaceFirst("/+$", "") + path;
    }

    /** What ids of messages end with. */
    public String host() {
        return base.getHost();
    }

    private URI base(Optional<URI> url, int port) {
        if (smtp && url.isEmpty()) {
            throw new IllegalArgumentException(
                    "broadsheet.mail.smtp-host is set and broadsheet.public-url is not;"
                            + " links in mail need the address at which people reach the pages, such as https://papers.example.org");
        }
        var address = url.orElseGet(() -> URI.create("http://localhost:" + port));
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("broadsheet.public-url is '" + address
                    + "'; give the address at which people reach the pages, such as https://papers.example.org");
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
