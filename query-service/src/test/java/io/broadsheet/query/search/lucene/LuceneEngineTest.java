package io.broadsheet.query.search.lucene;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to an index folder. */
class LuceneEngineTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path folder;

    static Stream<Arguments> damages() {
        return Stream.of(
                argumentSet("the list of segments is garbage", damage("segments_", bytes -> new byte[] {1, 2, 3})),
                argumentSet("the list of segments is empty", damage("segments_", bytes -> new byte[0])),
                argumentSet("a segment's description is cut", damage(".si", bytes -> Arrays.copyOf(bytes, 9))),
                argumentSet("a segment's files are garbage", damage(".cfs", bytes -> new byte[bytes.length])),
                argumentSet("a segment's files are cut", damage(".cfs", bytes -> Arrays.copyOf(bytes, 50))));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void startsOverWhereTheFolderCannotBeRead(Damage damage) throws IOException {
        // Given
        fill(new LuceneEngine(folder, JSON));
        damage.to(folder);

        // When
        try (var engine = new LuceneEngine(folder, JSON)) {

            // Then
            assertThat(engine.applied()).isEmpty();
            assertThat(engine.search(SearchQuery.of("", 1)).total()).isZero();
            engine.apply(List.of(number(1).version(1)), Map.of(0, 1L));
            engine.refresh();
            assertThat(engine.search(SearchQuery.of("", 1)).total()).isEqualTo(1);
        }
    }

    @Test
    void startsOverWhereSegmentsAreMissing() throws IOException {
        fill(new LuceneEngine(folder, JSON));
        for (var file : files(".cfs")) {
            Files.delete(file);
        }

        try (var engine = new LuceneEngine(folder, JSON)) {
            assertThat(engine.applied()).isEmpty();
        }
    }

    @Test
    void findsAFlippedBitAndStartsOver() throws IOException {
        // Given
        fill(new LuceneEngine(folder, JSON));
        damage(".cfs", LuceneEngineTest::flipABitOfStoredText).to(folder);

        try (var engine = new LuceneEngine(folder, JSON)) {
            // When
            assertThatThrownBy(engine::verify).isInstanceOf(SearchUnavailable.class);

            // Then
            assertThatThrownBy(() -> engine.apply(List.of(), Map.of())).isInstanceOf(SearchUnavailable.class);
            engine.reopen();
            assertThat(engine.applied()).isEmpty();
            engine.apply(List.of(), Map.of(0, 1L));
        }
    }

    @Test
    void saysWhatToDoWhereAnotherEngineHasTheFolder() {
        try (var first = new LuceneEngine(folder, JSON)) {
            assertThat(first.applied()).isEmpty();
            assertThatThrownBy(() -> new LuceneEngine(folder, JSON, Duration.ofMillis(1), Form.PRESENT))
                    .isInstanceOf(SearchUnavailable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another process")
                    .hasMessageContaining("broadsheet.index");
        }
    }

    @Test
    void saysWhatIsWrongWhereTheFolderIsAFile() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new LuceneEngine(file, JSON))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void reportsAPaperThatItCannotTakeAndTakesTheRest() {
        try (var engine = new LuceneEngine(folder, JSON)) {
            // When
            var faults = engine.apply(
                    List.of(
                            titled(1, "One").tagged("x".repeat(40_000)).version(1),
                            titled(2, "Two").version(1)),
                    Map.of(0, 2L));
            engine.refresh();

            // Then
            assertThat(faults).singleElement().asString().contains(id(1));
            assertThat(engine.search(SearchQuery.of("two", 1)).total()).isEqualTo(1);
            assertThat(engine.applied()).isEqualTo(Map.of(0, 2L));
        }
    }

    @Test
    void searchesAnIndexOfAnEarlierFormUntilItsSuccessorIsThere() {
        // Given
        fill(engine(new Form(5, 4)));

        try (var engine = engine(new Form(6, 5))) {
            // Then
            assertThat(engine.isOutdated()).isTrue();
            assertThat(total(engine)).isEqualTo(2);

            // When
            engine.apply(List.of(number(3).version(1)), Map.of(0, 3L));
            engine.commit();
            assertThat(engine.isOutdated()).isTrue();
            engine.adopt(engine.successor());

            // Then
            assertThat(engine.isOutdated()).isFalse();
        }
    }

    static Stream<Arguments> foreignForms() {
        return Stream.of(
                argumentSet("too old to be searched", new Form(3, 3)),
                argumentSet("of a later version of this service", new Form(9, 6)));
    }

    @ParameterizedTest
    @MethodSource("foreignForms")
    void startsOverWhereTheFormIs(Form form) {
        fill(engine(form));

        try (var engine = engine(new Form(5, 4))) {
            assertThat(engine.applied()).isEmpty();
            assertThat(engine.isOutdated()).isFalse();
        }
    }

    @Test
    void deletesWhatAProcessLeftThatDiedWhileItMadeASuccessor() throws IOException {
        // Given
        fill(engine(Form.PRESENT));
        Files.createDirectories(folder.resolve("gen-7"));
        Files.writeString(folder.resolve("gen-7/segments_1"), "half");
        Files.writeString(folder.resolve("live.new"), "gen-7");

        // When
        try (var engine = engine(Form.PRESENT)) {

            // Then
            assertThat(total(engine)).isEqualTo(2);
            assertThat(folder.resolve("gen-7")).doesNotExist();
        }
    }

    @Test
    void deletesAnIndexThatIsNotInAGeneration() throws IOException {
        // Given
        for (var file : List.of("segments_4", "_1.cfs", "_1.si", "_2_Lucene103_0.doc", "notes.txt")) {
            Files.writeString(folder.resolve(file), "x");
        }

        // When
        engine(Form.PRESENT).close();

        // Then
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("gen-1", "live", "notes.txt", "write.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gen-", "../elsewhere", "gen-1/../..", "\u0000"})
    void beginsANewIndexWhereNoneIsNamed(String name) throws IOException {
        fill(engine(Form.PRESENT));
        Files.writeString(folder.resolve("live"), name);

        try (var engine = engine(Form.PRESENT)) {
            assertThat(engine.applied()).isEmpty();
            assertThat(engine.generation()).matches("gen-\\d+");
        }
    }

    private LuceneEngine engine(Form form) {
        return new LuceneEngine(folder, JSON, Duration.ofMillis(1), form);
    }

    private static long total(SearchEngine engine) {
        return engine.search(SearchQuery.of("", 0)).total();
    }

    private static void fill(SearchEngine engine) {
        try (engine) {
            engine.apply(List.of(number(1).version(1), number(2).version(1)), Map.of(0, 2L));
            engine.commit();
        }
    }

    private static Damage damage(String files, UnaryOperator<byte[]> change) {
        return folder -> {
            for (var file : list(folder, files)) {
                Files.write(file, change.apply(Files.readAllBytes(file)));
            }
        };
    }

    private static byte[] flipABitOfStoredText(byte[] bytes) {
        var at = new String(bytes, ISO_8859_1).indexOf("\"abstract\"");
        bytes[at + 1] ^= 1;
        return bytes;
    }

    private List<Path> files(String part) throws IOException {
        return list(folder, part);
    }

    private static List<Path> list(Path folder, String part) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    interface Damage {
        void to(Path folder) throws IOException;
    }
}
