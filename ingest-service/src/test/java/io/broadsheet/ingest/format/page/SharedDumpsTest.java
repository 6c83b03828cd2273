package io.broadsheet.ingest.format.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real dumps beside the repository, counted by hand; skipped where they are absent. */
class SharedDumpsTest {
    private static final Path SHARED = Path.of(System.getProperty("broadsheet.root"), "..", "shared");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "dumps/000_ded198a8b887d784.txt, page-blocks, 55, PAXQA: Generating Cross-lingual Question Answering Examples at Training Scale",
        "dumps/002_9df7182343e6f05d.txt, page-lines, 119, Leveraging Timestamp Information for Serialized Joint Streaming Recognition and Translation",
        "dumps/003_e8b98d34f210f78f.txt, page-lines, 252, Pretrained Generative Language Models as General Learning Frameworks for Sequence-Based Tasks"
    })
    void readsEveryRecordOfTheRealDumps(String file, String format, int records, String firstTitle) throws IOException {
        // When
        Parsed parsed = Parsed.of(read(file));

        // Then
        assertThat(parsed.format).isEqualTo(format);
        assertThat(parsed.records).hasSize(records);
        assertThat(parsed.rejections).isEmpty();
        assertThat(parsed.titles().getFirst()).isEqualTo(firstTitle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_ded198a8b887d784.txt", "002_9df7182343e6f05d.txt", "003_e8b98d34f210f78f.txt"})
    void rejectsTheTitleOfEachAbstractThatIsTakenOutOfARealDump(String file) throws IOException {
        String page = new String(read("dumps/" + file), UTF_8);
        List<DumpRecord> records = Parsed.of(page).records;
        for (DumpRecord taken : records) {
            String text = requireNonNull(taken.abstractText());

            Parsed parsed = Parsed.of(page.replace(text, ""));

            assertThat(parsed.rejections)
                    .as(taken.title())
                    .extracting(Rejection::text)
                    .containsExactly(taken.title());
            assertThat(parsed.records).as(taken.title()).hasSize(records.size() - 1);
        }
    }

    static Stream<Arguments> labelled() {
        return Stream.of(
                argumentSet("0", "mixed/d0000.page.txt", "mixed/truth.jsonl"),
                argumentSet("1", "mixed/d0001.lines.txt", "mixed/truth.jsonl"),
                argumentSet("3", "mixed/d0003.page.txt", "mixed/truth.jsonl"),
                argumentSet("4", "mixed/d0004.lines.txt", "mixed/truth.jsonl"),
                argumentSet("6", "mixed/d0006.page.txt", "mixed/truth.jsonl"),
                argumentSet("7", "mixed/d0007.lines.txt", "mixed/truth.jsonl"),
                argumentSet("ACL, blocks", "acl2021/acl2021.page.txt", "acl2021/acl2021.truth.jsonl"),
                argumentSet("ACL, lines", "acl2021/acl2021.lines.txt", "acl2021/acl2021.truth.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void readsEveryTitleOfTheLabelledDumps(String file, String truth) throws IOException {
        // When
        Parsed parsed = Parsed.of(read("eval/" + file));

        // Then
        assertThat(parsed.rejections).isEmpty();
        assertThat(parsed.records)
                .extracting(DumpRecord::title)
                .map(title -> title.replaceAll("\\s+", " "))
                .isEqualTo(titles("eval/" + truth, Path.of(file).getFileName().toString()));
    }

    private static List<String> titles(String truth, String file) throws IOException {
        List<String> titles = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve(truth))) {
            JsonNode label = JSON.readTree(line);
            if (!label.has("file") || label.get("file").asText().equals(file)) {
                titles.add(label.get("title").asText().strip().replaceAll("\\s+", " "));
            }
        }
        return titles;
    }

    private static byte[] read(String file) throws IOException {
        Path path = SHARED.resolve(file);
        assumeThat(path).as("the shared data is not here").exists();
        return Files.readAllBytes(path);
    }
}
