package io.broadsheet.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondLauncherIsRefusedAndToldWhoHasTheFolder() {
        DataFolder data = new DataFolder(folder).create();
        try (FolderLock _ = FolderLock.take(data)) {
            assertThatThrownBy(() -> FolderLock.take(data))
                    .hasMessageContaining("already runs on " + data.path())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void theFolderCanBeTakenAfterItsHolderLetGo() {
        DataFolder data = new DataFolder(folder).create();
        FolderLock.take(data).close();

        try (FolderLock _ = FolderLock.take(data)) {
            assertThat(folder.resolve("run/launcher.pid"))
                    .hasContent(ProcessHandle.current().pid() + "\n");
        }
        assertThat(folder.resolve("run/launcher.pid")).doesNotExist();
    }

    @Test
    void whatADeadHolderLeftDoesNotMatter() throws Exception {
        DataFolder data = new DataFolder(folder).create();
        Files.writeString(folder.resolve("run/launcher.pid"), "1\n");
        Files.createFile(folder.resolve("run/lock"));

        try (FolderLock lock = FolderLock.take(data)) {
            assertThat(lock).isNotNull();
        }
    }
}
