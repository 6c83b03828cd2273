package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.corpus.Corpus;
import io.broadsheet.bench.corpus.CorpusRecord;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A generated corpus, cut into as many dumps as there are faults, so that every fault meets all stages at work. */
final class FaultyRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<LoadFile> files = new ArrayList<>();

    /** Writes the dumps to the folder, which must be on the inbox's file system. */
    FaultyRun(long seed, long records, int dumps, Path folder) throws IOException {
        Iterator<CorpusRecord> corpus = new Corpus(seed, records).iterator();
        for (int dump = 0; dump < dumps; dump++) {
            files.add(LoadFile.next(corpus, records / dumps, folder.resolve("load-" + dump + ".txt")));
        }
    }

    List<LoadFile> files() {
        return files;
    }

    /** Waits until all dumps are complete and compares the catalogue with the truth. */
    void assertComesToTheTruth(QueryApi query) throws IOException, InterruptedException {
        Map<String, Instant> receivedAt = new HashMap<>();
        for (LoadFile file : files) {
            JsonNode entry = new Ledger(query).complete(file.dump(), PATIENCE);
            assertThat(entry.path("stored").asLong())
                    .as("stored of %s", entry)
                    .isEqualTo(file.papers().size());
            receivedAt.put(file.dump(), Instant.parse(entry.path("receivedAt").asText()));
        }
        TrueCatalogue.of(files, receivedAt).assertEquals(new Catalogue(query));
    }

    /** Drops every dump once more under another name and waits until the ledger knows it. */
    void dropAgain(RunningSystem system) throws IOException {
        DropFolder folders = new DropFolder(system.data());
        for (LoadFile file : files) {
            file.drop(system.inbox(), "again-" + file.file().getFileName());
        }
        for (LoadFile file : files) {
            folders.report("again-" + file.file().getFileName());
        }
    }
}
