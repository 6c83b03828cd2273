package io.broadsheet.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTokenTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndOnlyItsOwnerCanReadIt() throws Exception {
        DataFolder data = new DataFolder(folder);

        String token = UploadToken.of(data);

        assertThat(token).matches("[0-9a-f]{48}").isEqualTo(UploadToken.of(data));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void oneThatSomebodyChoseIsKept() throws Exception {
        Files.writeString(folder.resolve("token"), "chosen\n");

        assertThat(UploadToken.of(new DataFolder(folder))).isEqualTo("chosen");
    }

    @Test
    void everyFolderHasItsOwn() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(UploadToken.of(new DataFolder(one))).isNotEqualTo(UploadToken.of(new DataFolder(other)));
    }
}
