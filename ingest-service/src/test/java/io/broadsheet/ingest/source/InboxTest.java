package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void takesAFileThatLooksTheSameTwice() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ofHours(1));
        Path file = Files.writeString(folder.resolve("a.txt"), "whole");

        // When / Then
        assertThat(inbox.ready()).isEmpty();
        assertThat(inbox.ready()).containsExactly(file);
    }

    @Test
    void takesFilesFromAroundTheDataFolder() throws IOException {
        // Given
        Folders folders = Folders.with(folder.resolve("broadsheet"), folder);
        Inbox inbox = new Inbox(folders.inbox(), folders.data(), Duration.ofHours(1));
        Path file = Files.writeString(folder.resolve("a.txt"), "whole");
        Files.writeString(folders.done().resolve("b.txt"), "read before");

        // When
        inbox.ready();

        // Then
        assertThat(inbox.ready()).containsExactly(file);
        assertThat(folders)
                .extracting(Folders::work, Folders::done, Folders::rejected)
                .containsExactly(
                        folder.resolve("broadsheet/work"),
                        folder.resolve("broadsheet/done"),
                        folder.resolve("broadsheet/rejected"));
    }

    @Test
    void waitsForAFileThatGrows() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ofHours(1));
        Path file = Files.writeString(folder.resolve("a.txt"), "one");

        // When / Then
        assertThat(inbox.ready()).isEmpty();
        Files.writeString(file, "one two");
        assertThat(inbox.ready()).isEmpty();
        assertThat(inbox.ready()).containsExactly(file);
    }

    @Test
    void noticesAFileThatWasReplacedByOneOfTheSameSizeAndTime() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ofHours(1));
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        var time = Files.getLastModifiedTime(file);
        assertThat(inbox.ready()).isEmpty();

        // When
        Path other = Files.writeString(folder.resolve(".other"), "two");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThat(inbox.ready()).isEmpty();
        assertThat(inbox.ready()).containsExactly(file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void waitsForAWriterThatPauses() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ofHours(1));
        Path file = folder.resolve("a.txt");

        // When
        try (OutputStream writer = Files.newOutputStream(file)) {
            writer.write(1);
            writer.flush();

            // Then
            assertThat(inbox.ready()).isEmpty();
            assertThat(inbox.ready()).isEmpty();
            assertThat(inbox.ready()).isEmpty();
        }
        assertThat(inbox.ready()).containsExactly(file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void doesNotWaitForAProcessThatNeverClosesTheFile() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ZERO);
        Path file = folder.resolve("a.txt");

        // When
        try (OutputStream writer = Files.newOutputStream(file)) {
            writer.write(1);
            writer.flush();

            // Then
            assertThat(inbox.ready()).isEmpty();
            assertThat(inbox.ready()).containsExactly(file);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isNotHeldUpByReaders() throws IOException {
        // Given
        Inbox inbox = new Inbox(folder, folder.resolve("data"), Duration.ofHours(1));
        Path file = Files.writeString(folder.resolve("a.txt"), "whole");

        // When
        try (var reader = Files.newInputStream(file)) {
            assertThat(reader.read()).isEqualTo('w');

            // Then
            assertThat(inbox.ready()).isEmpty();
            assertThat(inbox.ready()).containsExactly(file);
        }
    }
}
