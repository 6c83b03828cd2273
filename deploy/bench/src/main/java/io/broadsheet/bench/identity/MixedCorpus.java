package io.broadsheet.bench.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a folder of dumps in several formats with its truth: {@code truth.jsonl} says for each record of each file, by
 * {@code file} and {@code index} from 0, which paper ({@code pid}) it lists and how ({@code kind}).
 */
final class MixedCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, List<PaperText>> files = new HashMap<>();

    private MixedCorpus(Path folder) {
        this.folder = folder;
    }

    static List<ListedRecord> read(Path folder) throws IOException {
        MixedCorpus corpus = new MixedCorpus(folder);
        List<ListedRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            if (!line.isBlank()) {
                records.add(corpus.record(JSON.readTree(line)));
            }
        }
        return records;
    }

    private ListedRecord record(JsonNode truth) throws IOException {
        String file = truth.path("file").asText();
        int index = truth.path("index").asInt();
        List<PaperText> papers = papersOf(file);
        if (index >= papers.size()) {
            throw new IOException(folder.resolve("truth.jsonl") + " speaks of record " + index + " of " + file
                    + ", of which only " + papers.size() + " records could be read");
        }
        return new ListedRecord(
                "%s#%05d".formatted(file, index),
                truth.path("pid").asLong(),
                truth.path("kind").asText(),
                papers.get(index));
    }

    private List<PaperText> papersOf(String file) throws IOException {
        List<PaperText> papers = files.get(file);
        if (papers == null) {
            papers = DumpReader.read(folder.resolve(file));
            files.put(file, papers);
        }
        return papers;
    }
}
