package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Events.Event;
import io.broadsheet.ingest.Packed;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.local.testing.Contracts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class DroppedArchivesTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    static Stream<Arguments> archives() {
        return Stream.of(
                argumentSet("zip", "zip", (Function<Map<String, byte[]>, byte[]>) Packed::zip),
                argumentSet("tar", "tar", (Function<Map<String, byte[]>, byte[]>) Packed::tar),
                argumentSet("tar in gzip", "tar", tarIn(Packed::gzip)),
                argumentSet("tar in zstd", "tar", tarIn(Packed::zstd)),
                argumentSet("tar in bzip2", "tar", tarIn(Packed::bzip2)),
                argumentSet("tar in xz", "tar", tarIn(Packed::xz)),
                argumentSet("zip in gzip", "zip", (Function<Map<String, byte[]>, byte[]>)
                        files -> Packed.gzip(Packed.zip(files))));
    }

    private static Function<Map<String, byte[]>, byte[]> tarIn(Function<byte[], byte[]> compress) {
        return files -> compress.apply(Packed.tar(files));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void makesEachFileADumpOfItsOwnAndTheArchiveTheirSum(String format, Function<Map<String, byte[]>, byte[]> pack)
            throws IOException {
        // Given
        String name = "archive " + pack.hashCode();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("july/", new byte[0]);
        files.put("july/2024-07-29.txt", Pages.blocks(name + " a", 4).getBytes(UTF_8));
        files.put("july/packed.gz", Packed.gzip(Pages.lines(name + " b", 3).getBytes(UTF_8)));
        files.put("july/readme.pdf", "%PDF-1.7".getBytes(UTF_8));
        files.put("../evil.txt", Pages.lines(name + " evil", 2).getBytes(UTF_8));

        // When
        folder.drop(name, pack.apply(files));

        // Then
        JsonNode report = folder.report(name);
        String archive = report.get("dump").asText();
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("kind").asText()).isEqualTo("archive");
        assertThat(report.get("format").asText()).isEqualTo(format);
        assertThat(report.get("records").asInt()).isEqualTo(8);
        assertThat(report.get("published").asInt()).isEqualTo(7);
        assertThat(report.get("rejected").asInt()).isEqualTo(1);
        assertThat(names(report.get("entries"))).containsExactly("2024-07-29.txt", "packed.gz", "readme.pdf");
        assertThat(report.get("entries").get(2).get("reason").asText()).startsWith("binary-file: byte 0 starts a PDF");

        Event entry = Events.of("dumps.v1", archive).getLast();
        assertThat(Contracts.violations("DumpRecorded", entry.value())).isEmpty();
        assertThat(entry.json().get("rejectedEntries").asInt()).isEqualTo(1);
        assertThat(entry.json().get("children"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(ids(report.get("entries")));
        assertChildren(report.get("entries"), archive, name);
        assertEvilEntry(archive);
    }

    private static void assertChildren(JsonNode entries, String archive, String name) {
        String first = entries.get(0).get("dump").asText();
        JsonNode child = Events.of("dumps.v1", first).getLast().json();
        assertThat(child.get("parent").asText()).isEqualTo(archive);
        assertThat(child.get("kind").asText()).isEqualTo("file");
        assertThat(child.get("day").asText()).isEqualTo("2024-07-29");
        assertThat(Events.of("papers.parsed.v1", first))
                .hasSize(4)
                .allSatisfy(event -> assertThat(
                                event.json().get("position").get("entry").asText())
                        .isEqualTo("july/2024-07-29.txt"));
        assertThat(Events.of("papers.parsed.v1", entries.get(1).get("dump").asText()))
                .extracting(event -> event.json().get("title").asText())
                .contains(Pages.title(name + " b", 0));
    }

    private static void assertEvilEntry(String archive) {
        assertThat(Events.of("papers.rejected.v1", archive)).singleElement().satisfies(event -> {
            assertThat(Contracts.violations("PaperRejected", event.value())).isEmpty();
            assertThat(event.json().get("code").asText()).isEqualTo("entry-name");
            assertThat(event.json().get("position").get("entry").asText()).isEqualTo("../evil.txt");
            assertThat(event.json().get("ordinal").asInt()).isEqualTo(4);
        });
    }

    @Test
    void publishesAFileOnlyOnceWhetherItComesAloneOrPacked() throws IOException {
        // Given
        byte[] page = Pages.blocks("alone and packed", 3).getBytes(UTF_8);
        folder.drop("alone.txt", page);
        String id = folder.report("alone.txt").get("dump").asText();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("packed.txt", page);
        files.put("again.txt", page);

        // When
        folder.drop("with the same.zip", Packed.zip(files));

        // Then
        JsonNode report = folder.report("with the same.zip");
        assertThat(report.get("records").asInt()).isEqualTo(3);
        assertThat(ids(report.get("entries"))).containsExactly(id);
        assertThat(Events.of("papers.parsed.v1", id)).hasSize(3);
        JsonNode entry = Events.of("dumps.v1", id).getLast().json();
        assertThat(entry.get("aliases")).extracting(JsonNode::asText).containsExactly("packed.txt", "again.txt");
        assertThat(entry.has("parent")).isFalse();
    }

    @Test
    void recognisesAnArchiveThatIsDroppedAgain() throws IOException {
        // Given
        byte[] archive =
                Packed.tar(Map.of("a.txt", Pages.lines("archive again", 2).getBytes(UTF_8)));
        folder.drop("first.tar", archive);
        JsonNode first = folder.report("first.tar");

        // When
        folder.drop("second.tar", archive);

        // Then
        JsonNode second = folder.report("second.tar");
        assertThat(second.get("state").asText()).isEqualTo("known");
        assertThat(second.get("dump")).isEqualTo(first.get("dump"));
        assertThat(second.get("records").asInt()).isEqualTo(2);
    }

    static Stream<Arguments> unusable() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 41; i++) {
            many.put("f" + i, new byte[0]);
        }
        byte[] inner = Packed.zip(Map.of("a.txt", Pages.lines("inner", 2).getBytes(UTF_8)));
        return Stream.of(
                argumentSet("nothing in it", Packed.zip(Map.of()), "no-readable-dump: the archive holds no file"),
                argumentSet("an archive in it", Packed.zip(Map.of("a.zip", inner)), "no-readable-dump: none of"),
                argumentSet(
                        "a packed archive in it",
                        Packed.zip(Map.of("a.zip.gz", Packed.gzip(inner))),
                        "no-readable-dump: none of"),
                argumentSet("too many entries", Packed.tar(many), "too-many-entries: the archive has more than 40"),
                argumentSet("a bomb", Packed.zip(Map.of("a.txt", new byte[300 << 20])), "expands-too-much: its first"),
                argumentSet(
                        "a bomb in it",
                        Packed.tar(Map.of("a.gz", Packed.gzip(new byte[300 << 20]))),
                        "no-readable-dump: none of the archive's 1 files"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void rejectsAnArchiveOfWhichNothingCanBeUsedAndServesTheNext(byte[] archive, String reason) throws IOException {
        // Given
        String name = "unusable " + reason.hashCode() + " " + archive.length;

        // When
        folder.drop(name, archive);
        folder.drop("good after " + name, Pages.lines("good after " + name, 2));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("state").asText()).isEqualTo("rejected");
        assertThat(report.get("reason").asText()).startsWith(reason);
        assertThat(report.get("published").asInt()).isZero();
        assertThat(report.get("records")).isEqualTo(report.get("rejected"));
        assertThat(folder.report("good after " + name).get("published").asInt()).isEqualTo(2);
    }

    private static List<String> names(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.get("name").asText())
                .toList();
    }

    private static List<String> ids(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.get("dump").asText())
                .toList();
    }
}
