package io.broadsheet.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be set, one key a method; {@code ingest-service/README.md} says what each means. */
@ConfigMapping(prefix = "broadsheet")
public interface IngestConfig {

    @WithDefault("var")
    Path data();

    Optional<String> token();

    OptionalInt year();

    /** Read by {@code quarkus.http.cors.origins} as well. */
    Optional<String> corsOrigins();

    Inbox inbox();

    Lease lease();

    Limits limits();

    Retry retry();

    Ledger ledger();

    /** Of the drop folder. */
    interface Inbox {

        @WithDefault("250ms")
        Duration poll();

        @WithDefault("5m")
        Duration heldOpenAtMost();

        @WithDefault("256")
        int mostClaims();

        @WithDefault("8M")
        MemorySize smallFile();
    }

    /** Of a process on the files that it has claimed. */
    interface Lease {

        @WithDefault("3s")
        Duration renew();

        @WithDefault("30s")
        Duration expire();
    }

    /** Of what is read. */
    interface Limits {

        @WithDefault("1M")
        MemorySize recordBytes();

        @WithDefault("4G")
        MemorySize uploadBytes();
    }

    /** Of a file that could not be processed just now. */
    interface Retry {

        @WithDefault("5")
        int attempts();

        @WithDefault("500ms")
        Duration firstWait();

        @WithDefault("30s")
        Duration longestWait();
    }

    /** Of the ledger, {@code dumps.v1}. */
    interface Ledger {

        @WithDefault("1s")
        Duration progress();

        @WithDefault("2s")
        Duration brokerCheck();
    }
}
