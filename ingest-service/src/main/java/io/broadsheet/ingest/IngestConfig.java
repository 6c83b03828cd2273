package io.broadsheet.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
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

    Store store();

    /** Of the drop folder. */
    interface Inbox {

        Optional<Path> folder();

        @WithDefault("250ms")
        Duration poll();

        @WithDefault("5m")
        Duration heldOpenAtMost();

        @WithDefault("10s")
        Duration incompleteAtMost();

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

        @WithDefault("32G")
        MemorySize fileBytes();

        @WithDefault("64G")
        MemorySize expandedBytes();

        @WithDefault("250")
        int expansionRatio();

        @WithDefault("10000")
        int entries();

        @WithDefault("1")
        int depth();

        @WithDefault("50000000")
        long records();

        @WithDefault("24h")
        Duration time();
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

    /** Of the object store that is read as a second inbox; off without a bucket. */
    interface Store {

        Optional<String> bucket();

        Optional<String> prefix();

        Optional<URI> endpoint();

        Optional<String> region();

        @WithDefault("10s")
        Duration poll();

        @WithDefault("100000")
        int mostObjects();
    }
}
