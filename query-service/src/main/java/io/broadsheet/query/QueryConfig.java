package io.broadsheet.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set, one key a method; {@code query-service/README.md} says what each means. */
@ConfigMapping(prefix = "broadsheet")
public interface QueryConfig {

    /** Folder of the search index; each replica needs its own. */
    @WithDefault("var/index")
    Path index();

    /** Where browsers reach ingest-service; without it pages offer no retry. */
    Optional<URI> ingestUrl();

    /** Where people reach the pages: what links in mail and feeds of alerts begin with. */
    Optional<URI> publicUrl();

    /** What people need who split, merge and withdraw; without it nobody can. */
    Optional<String> token();

    Retry retry();

    Send send();

    Resolve resolve();

    Refresh refresh();

    Settle settle();

    Export export();

    RateLimit rateLimit();

    Votes votes();

    Events events();

    Mail mail();

    Digests digests();

    Alerts alerts();

    /** Of work that a database or a broker could not take just now. */
    interface Retry {

        @WithDefault("200ms")
        Duration firstWait();

        @WithDefault("5s")
        Duration longestWait();
    }

    /** Of events to Kafka. */
    interface Send {

        @WithDefault("30s")
        Duration acknowledgedWithin();
    }

    /** Of which records are one paper. */
    interface Resolve {

        @WithDefault("250")
        int batch();

        @WithDefault("500ms")
        Duration poll();
    }

    /** Of canonical papers from their sightings, and their way to {@code papers.catalog.v1}. */
    interface Refresh {

        @WithDefault("250")
        int batch();

        @WithDefault("500ms")
        Duration poll();
    }

    /** Of what one address may ask for. */
    interface RateLimit {

        @WithDefault("100000")
        int requests();

        @WithDefault("5m")
        Duration window();
    }

    /** Of votes for papers. */
    interface Votes {

        @WithDefault("100")
        int perAddress();

        @WithDefault("1h")
        Duration window();
    }

    /** Of {@code /v1/events}. */
    interface Events {

        @WithDefault("100")
        int clients();

        @WithDefault("500ms")
        Duration poll();

        @WithDefault("15s")
        Duration heartbeat();
    }

    /** Of dumps: from storing to complete. */
    interface Settle {

        @WithDefault("150ms")
        Duration busyPoll();

        @WithDefault("1s")
        Duration idlePoll();
    }

    /** Of whole results to clients, each of which holds a state of the index. */
    interface Export {

        @WithDefault("4")
        int atOnce();

        @WithDefault("30m")
        Duration longest();
    }

    /** Of letters to subscribers. */
    interface Mail {

        /** Without it nothing leaves this machine. */
        Optional<String> smtpHost();

        @WithDefault("broadsheet@localhost")
        String from();

        /** Whether, without an SMTP server, anybody may read at {@code /mail} what would have been sent. */
        Optional<Boolean> outbox();

        @WithDefault("30s")
        Duration acceptedWithin();

        @WithDefault("1m")
        Duration firstWait();

        @WithDefault("1h")
        Duration longestWait();

        @WithDefault("24")
        int attempts();

        @WithDefault("3")
        int bounces();
    }

    /** Of what is in them, and who may ask for them. */
    interface Digests {

        @WithDefault("10")
        int papers();

        @WithDefault("5s")
        Duration poll();

        @WithDefault("3")
        int perAddress();

        @WithDefault("20")
        int perClient();

        @WithDefault("1h")
        Duration window();
    }

    /** Of requests to servers that are told of new papers. */
    interface Alerts {

        @WithDefault("100")
        int most();

        @WithDefault("false")
        boolean allowPrivate();

        @WithDefault("2s")
        Duration poll();

        @WithDefault("10s")
        Duration answeredWithin();

        @WithDefault("10s")
        Duration firstWait();

        @WithDefault("1h")
        Duration longestWait();

        @WithDefault("12")
        int attempts();
    }
}
