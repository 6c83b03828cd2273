package io.broadsheet.bench.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a folder of dumps in several formats with its truth, which is either of
 *
 * <ul>
 *   <li>{@code truth.jsonl}: for each record of each file, by {@code file} and {@code index} from 0, which paper
 *       ({@code pid}) it lists and how ({@code kind});
 *   <li>{@code <name>.truth.jsonl}: the same of every file {@code <name>.*}, by {@code index}.
 * </ul>
 */
final class MixedCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUTH = "truth.jsonl";

    private final Path folder;
    private final Map<String, List<PaperText>> files = new HashMap<>();
    private final List<ListedRecord> records = new ArrayList<>();

    private MixedCorpus(Path folder) {
        this.folder = folder;
    }

    static List<ListedRecord> read(Path folder) throws IOException {
        MixedCorpus corpus = new MixedCorpus(folder);
        if (Files.exists(folder.resolve(TRUTH))) {
            corpus.readAll(folder.resolve(TRUTH), List.of());
        } else {
            corpus.readNamed();
        }
        if (corpus.records.isEmpty()) {
            throw new IOException("There is neither " + TRUTH + " nor a <name>." + TRUTH + " in " + folder
                    + " that speaks of a record");
        }
        return corpus.records;
    }

    private void readNamed() throws IOException {
        List<String> names = names();
        for (String truth : names) {
            if (truth.endsWith("." + TRUTH)) {
                String stem = truth.substring(0, truth.length() - TRUTH.length());
                readAll(
                        folder.resolve(truth),
                        names.stream()
                                .filter(name -> name.startsWith(stem) && !name.equals(truth))
                                .toList());
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** @param alike the files of which it speaks, where it does not name them itself */
    private void readAll(Path truth, List<String> alike) throws IOException {
        for (String line : Files.readAllLines(truth)) {
            if (!line.isBlank()) {
                JsonNode record = JSON.readTree(line);
                List<String> named =
                        alike.isEmpty() ? List.of(record.path("file").asText()) : alike;
                for (String file : named) {
                    add(file, record);
                }
            }
        }
    }

    private void add(String file, JsonNode truth) throws IOException {
        int index = truth.path("index").asInt();
        List<PaperText> papers = papersOf(file);
        if (index >= papers.size()) {
            throw new IOException("The truth speaks of record " + index + " of " + folder.resolve(file)
                    + ", of which only " + papers.size() + " records could be read");
        }
        records.add(new ListedRecord(
                String.format(Locale.ROOT, "%s#%05d", file, index),
                truth.path("pid").asLong(),
                truth.path("kind").asText(ListedRecord.FIRST),
                papers.get(index)));
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
