package io.broadsheet.local.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.show.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeederTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, UTF_8), false, 80);
    private Path inbox;

    FeederTest() {
        inbox = Path.of("");
    }

    @BeforeEach
    void makeFolders() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void copiesFilesAndLeavesTheOriginalsWhereTheyAre() throws IOException {
        Path one = Files.writeString(folder.resolve("one with spaces.txt"), "one");
        Path two = Files.writeString(folder.resolve("two\nlines.txt"), "two");

        Feeder feeder = feeder(one, two);
        feeder.feed();

        assertThat(feeder.isDone()).isTrue();
        assertThat(feeder.hasFailed()).isFalse();
        assertThat(inbox.resolve("one with spaces.txt")).hasContent("one");
        assertThat(inbox.resolve("two\nlines.txt")).hasContent("two");
        assertThat(one).hasContent("one");
        assertThat(two).hasContent("two");
    }

    @Test
    void aSecondFileOfANameWaitsUntilTheFirstIsTaken() throws IOException {
        Path one = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("day.txt"), "one");
        Path two = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("day.txt"), "two");
        Feeder feeder = feeder(one, two);

        feeder.feed();
        feeder.feed();
        assertThat(feeder.isDone()).isFalse();
        assertThat(inbox.resolve("day.txt")).hasContent("one");

        Files.delete(inbox.resolve("day.txt"));
        feeder.feed();
        assertThat(feeder.isDone()).isTrue();
        assertThat(inbox.resolve("day.txt")).hasContent("two");
        assertThat(names()).containsExactly("day.txt");
    }

    @Test
    void aFileThatIsGoneByNowIsToldAndStopsNoOther() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "other");
        Feeder feeder = feeder(folder.resolve("gone.txt"), other);

        feeder.feed();

        assertThat(feeder.isDone()).isTrue();
        assertThat(feeder.hasFailed()).isTrue();
        assertThat(names()).containsExactly("other.txt");
        assertThat(printed.toString(UTF_8)).startsWith("gone.txt: not dropped: ");
    }

    private Feeder feeder(Path... files) {
        ObjectMapper json = new ObjectMapper();
        Ledger nobody = new Ledger(HttpClient.newHttpClient(), json, URI.create("http://127.0.0.1:1/"));
        Follower follower = new Follower(new Reports(json, List.of()), nobody, console);
        return new Feeder(List.of(files), new DropFolder(inbox, folder.resolve("work")), follower, console);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
