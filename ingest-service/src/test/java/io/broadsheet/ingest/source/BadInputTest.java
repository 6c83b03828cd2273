package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Events.Event;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.local.testing.Contracts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class BadInputTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    static Stream<Arguments> filesWithoutARecord() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                argumentSet("an empty file", new byte[0], "empty-file: the file has no bytes", 0),
                argumentSet("random bytes", noise, "binary-file: byte ", 0),
                argumentSet("zeros", new byte[100_000], "binary-file: byte 0 ", 0),
                argumentSet(
                        "a picture",
                        "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1),
                        "binary-file: byte 0 starts a PNG picture",
                        0),
                argumentSet(
                        "another encoding",
                        "Un Été\nNous étudions l'été.".getBytes(ISO_8859_1),
                        "unknown-charset: byte 3 (0xC9)",
                        0),
                argumentSet("only blank lines", "\n \n\t\n".getBytes(UTF_8), "unknown-format: from byte 0 on", 0),
                argumentSet("JSON", "{\"title\": 3}".getBytes(UTF_8), "unknown-format: from byte 0 on", 0),
                argumentSet(
                        "titles and no abstracts",
                        "Daily Papers\n\nA Title\n\nAnother Title of a Paper\n\nThe Third Title\n".getBytes(UTF_8),
                        "no-readable-record: none of 3 records could be used",
                        3));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutARecord")
    void rejectsAFileOfWhichNothingCanBeUsedAndServesTheNext(byte[] content, String reason, int records)
            throws IOException {
        // Given
        String name = "bad " + content.length + " " + reason.hashCode() + ".txt";

        // When
        folder.drop(name, content);
        folder.drop("good after " + name, Pages.lines("good after " + name, 2));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("state").asText()).isEqualTo("rejected");
        assertThat(report.get("reason").asText()).startsWith(reason);
        assertThat(report.get("records").asInt()).isEqualTo(records);
        assertThat(report.get("rejected").asInt()).isEqualTo(records);
        assertThat(report.get("rejections")).hasSize(records);
        assertThat(folder.folders().rejected().resolve(name)).hasBinaryContent(content);
        Event entry = Events.of("dumps.v1", report.get("dump").asText()).getLast();
        assertThat(Contracts.violations("DumpRecorded", entry.value())).isEmpty();
        assertThat(entry.json().get("state").asText()).isEqualTo("rejected");
        assertThat(entry.json().get("reason").asText())
                .isEqualTo(report.get("reason").asText());
        assertThat(folder.report("good after " + name).get("published").asInt()).isEqualTo(2);
    }

    @Test
    void rejectsOnlyTheTitleWithoutAbstract() throws IOException {
        // Given
        String page = Pages.blocks("hole", 5).replace("\n\n" + Pages.abstractText("hole", 2), "");

        // When
        folder.drop("hole.txt", page);

        // Then
        JsonNode report = folder.report("hole.txt");
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("published").asInt()).isEqualTo(4);
        assertThat(report.get("rejected").asInt()).isEqualTo(1);
        List<Event> rejected =
                Events.of("papers.rejected.v1", report.get("dump").asText());
        assertThat(rejected).singleElement().satisfies(event -> {
            assertThat(Contracts.violations("PaperRejected", event.value())).isEmpty();
            assertThat(event.header("ordinal")).isEqualTo("2");
            assertThat(event.json().get("code").asText()).isEqualTo("missing-abstract");
            assertThat(event.json().get("text").asText()).isEqualTo(Pages.title("hole", 2));
            assertThat(event.json().get("position").get("line").asInt()).isEqualTo(21);
        });
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .extracting(event -> event.json().get("title").asText())
                .contains(Pages.title("hole", 1), Pages.title("hole", 3))
                .doesNotContain(Pages.title("hole", 2));
    }

    @Test
    void keepsAnAbstractThatIsCutEvenInTheMiddleOfACharacter() throws IOException {
        // Given
        byte[] whole = (Pages.blocks("cut", 2) + " It also works in Québec.").getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - "\u00A9bec.".getBytes(ISO_8859_1).length);

        // When
        folder.drop("cut.txt", cut);

        // Then
        JsonNode report = folder.report("cut.txt");
        assertThat(report.get("published").asInt()).isEqualTo(2);
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .extracting(event -> event.json().get("abstract").asText())
                .anyMatch(text -> text.endsWith("It also works in Qu"));
    }

    @Test
    void rejectsALineOfTwoHundredMegabytesAsOneRecordAndReadsTheRest() throws IOException {
        // Given
        Path huge = folder.folders().inbox().resolve("huge.txt.part");
        byte[] words = "endless ".repeat(1 << 14).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(huge)) {
            out.write((Pages.lines("huge", 2) + Pages.title("huge", 2) + "\n").getBytes(UTF_8));
            for (int i = 0; i < 1600; i++) {
                out.write(words);
            }
            out.write(("\n" + Pages.title("huge", 3) + "\n" + Pages.abstractText("huge", 3)).getBytes(UTF_8));
        }

        // When
        Files.move(huge, huge.resolveSibling("huge.txt"), StandardCopyOption.ATOMIC_MOVE);
        folder.drop("small.txt", Pages.lines("small", 2));

        // Then
        assertThat(folder.report("small.txt").get("published").asInt()).isEqualTo(2);
        JsonNode report = folder.report("huge.txt", Duration.ofMinutes(1));
        assertThat(report.get("bytes").asLong()).isGreaterThan(200_000_000L);
        assertThat(report.get("published").asInt()).isEqualTo(3);
        assertThat(report.get("rejections")).hasSize(1);
        JsonNode rejection = report.get("rejections").get(0);
        assertThat(rejection.get("code").asText()).isEqualTo("record-too-large");
        assertThat(rejection.get("text").asText())
                .startsWith(Pages.title("huge", 2))
                .hasSizeLessThanOrEqualTo(2048);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                argumentSet("spaces", "a name  with spaces.txt"),
                argumentSet("quotes", "it's \"quoted\".txt"),
                argumentSet("a newline", "two\nlines.txt"),
                argumentSet("an emoji", "papers \uD83D\uDCF0.txt"),
                argumentSet("no extension", "papers"),
                argumentSet("a leading dash", "-rf papers.txt"),
                argumentSet("shell and HTML", "$(echo x) <b>;&.txt"),
                argumentSet("the longest there is", "x".repeat(239) + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAFileByAnyName(String name) throws IOException {
        // When
        folder.drop(name, Pages.lines("named " + name.hashCode(), 2));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("file").asText()).isEqualTo(name);
        JsonNode entry =
                Events.of("dumps.v1", report.get("dump").asText()).getLast().json();
        assertThat(entry.get("name").asText()).isEqualTo(name);
    }

    @Test
    void shortensTheReportsNameWhereItWouldPassTheFileSystemsLimit() throws IOException {
        // Given
        String name = "y".repeat(251) + ".txt";

        // When
        folder.drop(name, Pages.lines("longest", 2));

        // Then
        Path report = folder.folders().done().resolve("y".repeat(243) + ".report.json");
        await().untilAsserted(() -> assertThat(report).isRegularFile());
        await().untilAsserted(
                        () -> assertThat(folder.folders().done().resolve(name)).isRegularFile());
    }

    @Test
    void leavesEverythingThatIsNotAFileAlone() throws IOException {
        // Given
        Path inbox = folder.folders().inbox();
        Path outside = Files.writeString(folder.folders().data().resolve("outside.txt"), Pages.lines("outside", 2));
        Files.createSymbolicLink(inbox.resolve("link.txt"), outside);
        Files.createDirectory(inbox.resolve("folder.txt"));
        folder.drop(".hidden.txt", Pages.lines("hidden", 2));
        folder.drop("copying.txt.part", Pages.lines("part", 2));
        folder.drop("editing.tmp", Pages.lines("tmp", 2));

        // When
        folder.drop("after the odd ones.txt", Pages.lines("after the odd ones", 2));

        // Then
        assertThat(folder.report("after the odd ones.txt").get("published").asInt())
                .isEqualTo(2);
        assertThat(List.of("link.txt", "folder.txt", ".hidden.txt", "copying.txt.part", "editing.tmp"))
                .allSatisfy(
                        name -> assertThat(Files.exists(inbox.resolve(name))).isTrue());
    }
}
