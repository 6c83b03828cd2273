package io.broadsheet.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFilesTest {

    private final ProcessHandle me = ProcessHandle.current();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "\"<pid>{0}\"")
    @ValueSource(strings = {"", "\n", " 1700000000000\n", "\nsecond line\n"})
    void findsTheProcessOfAPart(String afterTheId) throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), me.pid() + afterTheId);

        assertThat(new PidFiles(folder).process(Part.KAFKA)).hasValue(me);
    }

    @Test
    void findsNoneWithoutAFileOrWithAnIdOfNobody() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), Long.MAX_VALUE + "\n");

        assertThat(new PidFiles(folder).process(Part.KAFKA)).isEmpty();
        assertThat(new PidFiles(folder).process(Part.QUERY)).isEmpty();
    }
}
