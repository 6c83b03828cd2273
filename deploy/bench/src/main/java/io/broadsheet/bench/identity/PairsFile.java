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

/** Reads labelled pairs: one JSON object a line, with {@code pair_id, label, stratum, a, b}. */
final class PairsFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PairsFile() {}

    static List<LabelledPair> read(Path file) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                pairs.add(pair(JSON.readTree(line)));
            }
        }
        return pairs;
    }

    private static LabelledPair pair(JsonNode pair) {
        return new LabelledPair(
                pair.path("pair_id").asText(),
                pair.path("stratum").asText(),
                pair.path("label").asInt() == 1,
                paper(pair.path("a")),
                paper(pair.path("b")));
    }

    private static PaperText paper(JsonNode paper) {
        List<String> authors = new ArrayList<>();
        paper.path("authors").forEach(author -> authors.add(author.asText()));
        Map<String, String> identifiers = new HashMap<>();
        paper.path("ids")
                .properties()
                .forEach(id -> identifiers.put(id.getKey(), id.getValue().asText()));
        JsonNode year = paper.path("year");
        return new PaperText(
                paper.path("title").asText(),
                paper.path("abstract").asText(""),
                authors,
                identifiers,
                year.isNumber() ? year.asInt() : null);
    }
}
