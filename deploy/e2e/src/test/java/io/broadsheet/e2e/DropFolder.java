package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.bench.system.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A running system's folders: what goes in, and what is left of it afterwards. */
public record DropFolder(Path data) {

    /** Drops a file by one rename and returns the id of its content. */
    public String drop(String name, byte[] content) throws IOException {
        Path outside = Files.createTempDirectory(data, "outside").resolve(name);
        Files.write(outside, content);
        String dump = Inbox.dumpId(outside);
        new Inbox(data.resolve("inbox")).drop(outside);
        Files.delete(outside.getParent());
        return dump;
    }

    public String drop(String name, String text) throws IOException {
        return drop(name, text.getBytes(UTF_8));
    }

    /** Waits until a report lies beside the file of this name in {@code done} or {@code rejected}. */
    public Path report(String name) {
        await("report of " + name)
                .atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(reports(name)).hasSize(1));
        return reports(name).getFirst();
    }

    private List<Path> reports(String name) {
        return Stream.of("done", "rejected")
                .map(folder -> data.resolve(folder).resolve(name + ".report.json"))
                .filter(Files::exists)
                .toList();
    }
}
