package io.broadsheet.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set, one key a method; {@code enrich-service/README.md} says what each means. */
@ConfigMapping(prefix = "broadsheet")
public interface EnrichConfig {

    @WithDefault("huface.online=huggingface.co,b-61j.pages.dev=huggingface.co,hf.co=huggingface.co")
    List<String> mirrors();

    Optional<Path> vocabulary();

    @WithDefault("1048576")
    int maxRecordBytes();

    Retry retry();

    Retag retag();

    Health health();

    /** Of enriching once more what an older vocabulary tagged. */
    interface Retag {

        @WithDefault("5m")
        Duration extendAfter();
    }

    /** Of deliveries that the broker did not take. */
    interface Retry {

        @WithDefault("200ms")
        Duration firstWait();

        @WithDefault("10s")
        Duration longestWait();
    }

    /** When a batch that does not get on counts as what. */
    interface Health {

        @WithDefault("10s")
        Duration unreadyAfter();

        @WithDefault("10m")
        Duration stalledAfter();
    }
}
