package io.broadsheet.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Counts what each stage has done since this object was made. */
final class StageCounts implements AutoCloseable {

    private static final String ENRICHED = "papers.enriched.v1";
    private static final String CATALOG = "papers.catalog.v1";

    private final RunningSystem system;
    private final TopicGrowth topics;
    private final long start = System.nanoTime();
    private final long enrichedBefore;
    private final long cataloguedBefore;
    private final long papersBefore;

    StageCounts(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        topics = new TopicGrowth(system.kafkaAddress());
        enrichedBefore = topics.written(ENRICHED);
        cataloguedBefore = topics.written(CATALOG);
        papersBefore = system.query().papers();
    }

    Sample sample(String dump) throws IOException, InterruptedException {
        JsonNode ledger = system.query().find("/v1/dumps/" + dump).orElse(MissingNode.getInstance());
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        counts.put(Stage.PUBLISHED, ledger.path("published").asLong());
        counts.put(Stage.ENRICHED, topics.written(ENRICHED) - enrichedBefore);
        counts.put(Stage.STORED, ledger.path("stored").asLong());
        counts.put(Stage.CATALOGUED, topics.written(CATALOG) - cataloguedBefore);
        counts.put(Stage.INDEXED, system.query().papers() - papersBefore);
        return new Sample(
                (System.nanoTime() - start) / 1e9, counts, ledger.path("state").asText());
    }

    @Override
    public void close() {
        topics.close();
    }
}
