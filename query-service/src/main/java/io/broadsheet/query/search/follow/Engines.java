package io.broadsheet.query.search.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.lucene.LuceneEngine;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The search engine of this process. */
final class Engines {

    private Engines() {}

    @Produces
    @Singleton
    static SearchEngine engine(QueryConfig config, ObjectMapper json) {
        return new LuceneEngine(config.index(), json);
    }

    static void close(@Disposes SearchEngine engine) {
        engine.close();
    }
}
