package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class HostileFilesTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void leavesPipesAndDevicesAlone() throws IOException, InterruptedException {
        // Given
        Path inbox = folder.folders().inbox();
        make("mkfifo", inbox.resolve("pipe.txt").toString());
        Files.createSymbolicLink(inbox.resolve("zeros.txt"), Path.of("/dev/zero"));
        Files.createSymbolicLink(inbox.resolve("loop.txt"), inbox.resolve("loop.txt"));
        if (System.getProperty("user.name").equals("root")) {
            make("mknod", inbox.resolve("device.txt").toString(), "c", "1", "5");
        }

        // When
        folder.drop("after the pipe.txt", Pages.lines("after the pipe", 2));

        // Then
        assertThat(folder.report("after the pipe.txt").get("published").asInt()).isEqualTo(2);
        assertThat(Files.exists(inbox.resolve("pipe.txt"))).isTrue();
    }

    @Test
    void givesUpOnAFileThatItMayNotReadAndServesTheNext() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root may read every file")
                .isNotEqualTo("root");

        // Given
        Path file = folder.folders().inbox().resolve("secret.part");
        Files.writeString(file, Pages.lines("secret", 2));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        // When
        Files.move(file, file.resolveSibling("secret.txt"));
        folder.drop("after the secret.txt", Pages.lines("after the secret", 2));

        // Then
        assertThat(folder.report("secret.txt").get("reason").asText())
                .startsWith("unreadable-file: ")
                .contains("make the file readable");
        assertThat(folder.report("after the secret.txt").get("published").asInt())
                .isEqualTo(2);
    }

    @Test
    void doesNotBlameAFileForAFullDisk() {
        assumeThat(Path.of("/dev/full")).exists();
        assertThatThrownBy(() -> Snapshot.take(
                        new ByteArrayInputStream("text".getBytes(UTF_8)), Path.of("/dev/full"), new Heartbeat()))
                .isInstanceOf(WorkFolderFailed.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("make room on its disk");
    }

    @Test
    void takesNothingOfAFileThatIsReplacedWhileItIsRead() throws IOException {
        // Given
        Path original = Files.writeString(folder.folders().work().resolve("replaced"), "old text");
        FileState before = FileState.of(original);
        Files.move(Files.writeString(original.resolveSibling("next"), "new text"), original.resolveSibling("moved"));
        Files.delete(original);
        Files.move(original.resolveSibling("moved"), original);

        // When / Then
        Path copy = original.resolveSibling("copy");
        assertThat(Snapshot.take(original, before, copy, new Heartbeat())).isEmpty();
        Files.delete(original);
        Files.delete(copy);
    }

    private static void make(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
