package io.broadsheet.query.search.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.lucene.LuceneEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/** The search engine of this process. */
final class Engines {

    private Engines() {}

    @Produces
    @Singleton
    static SearchEngine engine(QueryConfig config, ObjectMapper json, MeterRegistry metrics) {
        var searches = searches(metrics);
        return new LuceneEngine(config.index(), json, nanos -> searches.record(Duration.ofNanos(nanos)));
    }

    private static Timer searches(MeterRegistry metrics) {
        return Timer.builder("broadsheet.search")
                .description(
                        "A search in the index, without what an answer takes besides; of a misspelt query each one tried")
                .serviceLevelObjectives(LongStream.of(2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
                        .mapToObj(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .register(metrics);
    }

    static void close(@Disposes SearchEngine engine) {
        engine.close();
    }
}
