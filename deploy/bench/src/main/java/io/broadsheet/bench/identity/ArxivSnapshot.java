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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the public snapshot's JSON lines. */
final class ArxivSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

    private ArxivSnapshot() {}

    static List<PaperText> read(Path file) throws IOException {
        List<PaperText> papers = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                papers.add(paper(JSON.readTree(line)));
            }
        }
        return papers;
    }

    private static PaperText paper(JsonNode paper) {
        Map<String, String> identifiers = new HashMap<>();
        identifiers.put("arxiv", paper.path("id").asText());
        if (paper.path("doi").isTextual()) {
            identifiers.put("doi", paper.path("doi").asText());
        }
        return new PaperText(
                paper.path("title").asText(),
                paper.path("abstract").asText(""),
                authors(paper.path("authors_parsed")),
                identifiers,
                year(paper.path("versions").path(0).path("created").asText("")));
    }

    private static List<String> authors(JsonNode parsed) {
        List<String> authors = new ArrayList<>();
        parsed.forEach(name -> authors.add((name.path(1).asText() + " "
                        + name.path(0).asText() + " " + name.path(2).asText())
                .strip()));
        return authors;
    }

    private static @Nullable Integer year(String created) {
        Matcher year = YEAR.matcher(created);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }
}
