package io.broadsheet.ingest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.ingest.source.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The data folder as a person uses it: drops files, looks for reports. */
public final class DropFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Folders folders;

    public DropFolder(Folders folders) {
        this.folders = folders;
    }

    public Folders folders() {
        return folders;
    }

    public void drop(String name, String text) throws IOException {
        drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void drop(String name, byte[] content) throws IOException {
        Files.write(folders.inbox().resolve(name), content);
    }

    /** Waits for the report of a file, in {@code done} or {@code rejected}. */
    public JsonNode report(String name) {
        return report(name, PATIENCE);
    }

    public JsonNode report(String name, Duration patience) {
        return await().atMost(patience).until(() -> find(name), found -> !found.isMissingNode());
    }

    private JsonNode find(String name) throws IOException {
        for (Path folder : new Path[] {folders.done(), folders.rejected()}) {
            Path report = folder.resolve(name + ".report.json");
            if (Files.exists(report) && Files.exists(folder.resolve(name))) {
                return JSON.readTree(Files.readAllBytes(report));
            }
        }
        return JSON.missingNode();
    }
}
