package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Packed;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class PackedFilesTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    static Stream<Arguments> compressions() {
        return Stream.of(
                argumentSet("gzip", "gzip", (UnaryOperator<byte[]>) Packed::gzip),
                argumentSet("zstd", "zstd", (UnaryOperator<byte[]>) Packed::zstd),
                argumentSet("bzip2", "bzip2", (UnaryOperator<byte[]>) Packed::bzip2),
                argumentSet("xz", "xz", (UnaryOperator<byte[]>) Packed::xz));
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void readsACompressedFileWhateverItsName(String compression, UnaryOperator<byte[]> compress) throws IOException {
        // Given
        String name = "packed with " + compression + ".txt";

        // When
        folder.drop(name, compress.apply(Pages.blocks(name, 5).getBytes(UTF_8)));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("compression").asText()).isEqualTo(compression);
        assertThat(report.get("format").asText()).isEqualTo("page-blocks");
        assertThat(report.get("published").asInt()).isEqualTo(5);
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .hasSize(5)
                .extracting(event -> event.json().get("title").asText())
                .contains(Pages.title(name, 0), Pages.title(name, 4));
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void rejectsACompressedFileThatStaysCut(String compression, UnaryOperator<byte[]> compress) throws IOException {
        // Given
        String name = "cut " + compression + ".txt";
        byte[] whole = compress.apply(Pages.blocks(name, 5).getBytes(UTF_8));

        // When
        folder.drop(name, Arrays.copyOf(whole, whole.length * 2 / 3));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("state").asText()).isEqualTo("rejected");
        assertThat(report.get("reason").asText()).startsWith("truncated-file: its " + compression + " stream ends");
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText())).isEmpty();
    }

    @Test
    void waitsForAFileThatIsStillBeingCopied() throws IOException {
        // Given
        byte[] whole = Packed.gzip(Pages.blocks("slowly copied", 6).getBytes(UTF_8));
        int half = whole.length / 2;
        folder.drop("slowly copied.gz", Arrays.copyOf(whole, half));
        Path claimed = await().until(() -> claimed("slowly copied.gz"), path -> !path.equals(Path.of("")));

        // When
        Files.write(claimed, Arrays.copyOfRange(whole, half, whole.length), StandardOpenOption.APPEND);

        // Then
        JsonNode report = folder.report("slowly copied.gz");
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("published").asInt()).isEqualTo(6);
    }

    @Test
    void rejectsADamagedFile() throws IOException {
        // Given
        byte[] damaged = Packed.gzip(Pages.blocks("damaged", 40).getBytes(UTF_8));
        damaged[damaged.length - 6] ^= 0x55;

        // When
        folder.drop("damaged.gz", damaged);

        // Then
        assertThat(folder.report("damaged.gz").get("reason").asText())
                .startsWith("corrupt-file: its gzip stream is damaged");
    }

    @Test
    void endsABombWithAReportAndServesTheNextFile() throws IOException {
        // When
        byte[] bomb = new byte[300 << 20];
        Arrays.fill(bomb, (byte) 'x');
        folder.drop("bomb.gz", Packed.gzip(bomb));
        folder.drop("after the bomb.txt", Pages.lines("after the bomb", 2));

        // Then
        JsonNode report = folder.report("bomb.gz");
        assertThat(report.get("reason").asText()).startsWith("expands-too-much: its first ");
        assertThat(report.get("records").asInt()).isZero();
        assertThat(folder.report("after the bomb.txt").get("published").asInt()).isEqualTo(2);
    }

    @Test
    void refusesCompressionsInCompressions() throws IOException {
        // When
        folder.drop("twice.gz", Packed.gzip(Packed.gzip(Pages.lines("twice", 2).getBytes(UTF_8))));

        // Then
        assertThat(folder.report("twice.gz").get("reason").asText())
                .startsWith("nested-too-deep: it is gzip in gzip, and 1 may be wrapped around a file");
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                argumentSet("Latin-1", ISO_8859_1.name(), "windows-1252"),
                argumentSet("UTF-16", UTF_16LE.name(), "UTF-16LE"),
                argumentSet("UTF-8", UTF_8.name(), "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void recordsTheCharsetAndWhatItTookOut(String charset, String found) throws IOException {
        // Given
        String page = Pages.lines("\u00C9tude \u00E0 Qu\u00E9bec " + charset, 3)
                .replace("We caption", "We\u0000 \u0007caption l'\u00E9t\u00E9 pass\u00E9,");

        // When
        folder.drop(
                charset + ".txt",
                (charset.equals("UTF-16LE") ? "\uFEFF" + page : page).getBytes(Charset.forName(charset)));

        // Then
        JsonNode report = folder.report(charset + ".txt");
        assertThat(report.get("charset").asText()).isEqualTo(found);
        assertThat(report.get("removedCharacters").asInt()).isEqualTo(6);
        JsonNode entry =
                Events.of("dumps.v1", report.get("dump").asText()).getLast().json();
        assertThat(entry.get("charset").asText()).isEqualTo(found);
        assertThat(entry.get("removedCharacters").asInt()).isEqualTo(6);
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.json().get("abstract").asText())
                        .startsWith("We caption l'\u00E9t\u00E9 pass\u00E9,"));
    }

    private Path claimed(String name) throws IOException {
        try (Stream<Path> claims = Files.list(folder.folders().work())) {
            for (Path claim : claims.filter(Files::isDirectory).toList()) {
                Path note = claim.resolve("claim.json");
                Path original = claim.resolve("original");
                if (Files.exists(note)
                        && Files.exists(original)
                        && Files.readString(note).contains(name)) {
                    return original;
                }
            }
        }
        return Path.of("");
    }
}
