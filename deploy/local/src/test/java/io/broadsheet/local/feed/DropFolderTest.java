package io.broadsheet.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropFolderTest {
    @TempDir
    Path data;

    private Path inbox;
    private Path work;
    private DropFolder folder;

    @BeforeEach
    void makeFolders() throws IOException {
        inbox = Files.createDirectory(data.resolve("inbox"));
        work = Files.createDirectory(data.resolve("work"));
        folder = new DropFolder(inbox, work);
    }

    @Test
    void aFileThatWaitsMakesItNotEmpty() throws IOException {
        assertThat(folder.isEmpty()).isTrue();
        Files.writeString(inbox.resolve("a.txt"), "a");
        assertThat(folder.isEmpty()).isFalse();
    }

    @Test
    void aClaimMakesItNotEmpty() throws IOException {
        Path claim = Files.createDirectory(work.resolve("5c0e.1"));
        assertThat(folder.isEmpty())
                .as("a claim that was killed before it held a file")
                .isTrue();
        Files.writeString(claim.resolve("claim.json"), "{}");
        assertThat(folder.isEmpty()).isFalse();
    }

    @Test
    void whatElseIngestServiceKeepsThereDoesNotCount() throws IOException {
        Files.writeString(work.resolve(".1234.lease"), "a");
        Files.createDirectory(work.resolve(".uploads"));
        assertThat(folder.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({".hidden", "a.part", "a.tmp"})
    void whatIngestServiceLeavesAloneDoesNotCount(String name) throws IOException {
        Files.writeString(inbox.resolve(name), "a");
        assertThat(folder.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.txt,a.txt", ".hidden,dump.hidden.txt", "a.part,dump-a.part.txt", "a.tmp,dump-a.tmp.txt"})
    void aFileIsDroppedUnderANameThatIngestServiceTakes(String name, String expected) {
        assertThat(folder.place(Path.of("/elsewhere", name))).isEqualTo(inbox.resolve(expected));
    }

    @Test
    void aFileThatWaitsIsNotReplaced() throws IOException {
        Path waiting = Files.writeString(inbox.resolve("a.txt"), "first");
        Path complete = Files.writeString(folder.unfinished(), "second");

        assertThat(DropFolder.place(complete, waiting)).isFalse();
        assertThat(waiting).hasContent("first");

        Files.delete(waiting);
        assertThat(DropFolder.place(complete, waiting)).isTrue();
        assertThat(waiting).hasContent("second");
        assertThat(complete).doesNotExist();
    }

    @Test
    void tidiesUpWhatAKilledLauncherLeft() throws IOException {
        Path ours = Files.writeString(folder.unfinished(), "half");
        Path others = Files.writeString(inbox.resolve("upload.part"), "half");

        folder.tidy();

        assertThat(ours).doesNotExist();
        assertThat(others).exists();
    }
}
