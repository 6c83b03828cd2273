package io.broadsheet.bench.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.clean.TextCleaner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Records with keywords, as JSON lines; texts are cleaned as the service cleans them. */
final class KeywordFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KeywordFile() {}

    static List<KeywordRecord> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).map(KeywordFile::parse).toList();
        } catch (UncheckedIOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static KeywordRecord parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new KeywordRecord(
                    json.path("id").asText(),
                    TextCleaner.clean(json.path("title").asText("")),
                    TextCleaner.clean(json.path("abstract").asText("")),
                    StreamSupport.stream(json.path("keywords").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    json.path("github").asText(""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
