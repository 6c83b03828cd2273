package io.broadsheet.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory does not grow with a file's size: files far larger than the heap of the process that reads them. */
@Tag("large")
class LargeFilesTest {
    private static final long MEBI = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        "JSON_LINES, plain-json, 2100, 256",
        "JSON_LIST, plain-json, 200, 32",
        "JSON_ON_ONE_LINE, plain-json, 1100, 32",
        "JSON_ANSWER, plain-json, 200, 32",
        "PYTHON_LINES, hub-python, 200, 32",
        "TABLE, plain-csv, 200, 32",
        "TINY_RECORDS, plain-json, 26, 32",
        "ATOM, atom, 200, 32",
        "BIBTEX, bibtex, 200, 32",
        "RIS, ris, 200, 32",
        "MEDLINE, medline, 200, 32"
    })
    void readsAFileThatIsManyTimesLargerThanTheHeap(LargeFile kind, String format, long megabytes, int heap)
            throws IOException, InterruptedException {
        long records = kind.records(megabytes * MEBI);

        String found = run(heap, kind.name(), Long.toString(megabytes * MEBI));

        assertThat(found).isEqualTo("%s %d 0 Ledger %09d".formatted(format, records, records - 1));
    }

    @Test
    void aLineOfAGigabyteCostsOneRecord() throws IOException, InterruptedException {
        assertThat(run(32, "ONE_HUGE_RECORD", Long.toString(1024 * MEBI))).isEqualTo("plain-json 3 1 Last");
    }

    private static String run(int heap, String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder program = new ProcessBuilder(
                java, "-Xmx" + heap + "m", "-XX:+UseSerialGC", "-cp", classes, LargeFileReading.class.getName());
        program.command().addAll(List.of(arguments));
        Path printed = Files.createTempFile("large-file", ".txt");
        try {
            Process process = program.redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertThat(ended).isTrue();
            return Files.readString(printed).strip();
        } finally {
            Files.delete(printed);
        }
    }
}
