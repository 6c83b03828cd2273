package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.bench.corpus.Draft;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger drops: each file gets its report and its place in the ledger, and none stops the next. */
class BadInputIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int HUGE = 20_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        system = RunningSystem.start(Repository.ours(), folder.resolve("data")).ready(START);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                argumentSet("an empty file", "empty.txt", new byte[0]),
                argumentSet("noise", "noise.bin", noise(100_000)),
                argumentSet(
                        "titles without abstracts", "titles.txt", titlesOnly().getBytes(UTF_8)),
                argumentSet(
                        "one line of 20 MB",
                        "line.txt",
                        "word ".repeat(HUGE / 5).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void rejectsAndReportsWhatCannotBeReadAndGoesOn(String name, byte[] content) throws IOException {
        DropFolder drop = new DropFolder(system.data());

        String bad = drop.drop(name, content);
        String good = drop.drop("after " + name, Pages.page(name.hashCode(), 3));

        JsonNode entry = new Ledger(system.query()).rejected(bad);
        assertThat(entry.path("name").asText()).isEqualTo(name);
        assertThat(drop.report(name).getParent()).hasFileName("rejected");
        assertThat(json(drop.report(name)).path("reason").asText())
                .isEqualTo(entry.path("reason").asText());
        assertThat(new Ledger(system.query()).complete(good).path("stored").asInt())
                .isEqualTo(3);
    }

    @Test
    void rejectsOnlyTheTitleWithoutAbstractInTheMiddle() throws IOException, InterruptedException {
        List<Draft> drafts = Pages.drafts(41, 4);
        String page = Pages.page(drafts).replace(drafts.get(1).abstractText() + "\n", "");

        String dump = new DropFolder(system.data()).drop("middle.txt", page);

        JsonNode entry = new Ledger(system.query()).complete(dump);
        assertThat(entry.path("records").asInt()).isEqualTo(4);
        assertThat(entry.path("rejected").asInt()).isEqualTo(1);
        JsonNode rejected =
                system.query().get("/v1/dumps/" + dump + "/rejected").path("items");
        assertThat(rejected).hasSize(1);
        assertThat(rejected.path(0).path("code").asText()).isEqualTo("missing-abstract");
        assertThat(rejected.path(0).path("ordinal").asInt()).isEqualTo(1);
        assertThat(rejected.path(0).path("text").asText())
                .contains(drafts.get(1).title());
        for (int good : List.of(0, 2, 3)) {
            JsonNode paper =
                    new Catalogue(system.query()).titled(drafts.get(good).title());
            assertThat(paper.path("abstract").asText())
                    .isEqualTo(drafts.get(good).abstractText());
        }
    }

    @Test
    void keepsAnAbstractThatIsCut() throws IOException, InterruptedException {
        List<Draft> drafts = Pages.drafts(42, 3);
        String page = Pages.page(drafts);
        String cut = page.substring(0, page.length() - 200);

        String dump = new DropFolder(system.data()).drop("cut.txt", cut);

        assertThat(new Ledger(system.query()).complete(dump).path("stored").asInt())
                .isEqualTo(3);
        JsonNode paper = new Catalogue(system.query()).titled(drafts.get(2).title());
        assertThat(drafts.get(2).abstractText())
                .startsWith(paper.path("abstract").asText());
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException, InterruptedException {
        Path file = system.inbox().folder().resolve("slow.txt");

        SlowWriter.write(file, Pages.page(43, 40));

        new DropFolder(system.data()).report("slow.txt");
        List<JsonNode> entries = new Ledger(system.query())
                .all().stream()
                        .filter(dump -> dump.path("name").asText().equals("slow.txt"))
                        .toList();
        assertThat(entries).hasSize(1);
        assertThat(new Ledger(system.query())
                        .complete(entries.getFirst().path("id").asText())
                        .path("stored")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    void knowsTheSameContentUnderTwoNamesAsOneDump() throws IOException, InterruptedException {
        DropFolder drop = new DropFolder(system.data());
        String page = Pages.page(44, 5);

        String dump = drop.drop("first name.txt", page);
        new Ledger(system.query()).complete(dump);
        long papers = system.query().papers();
        String again = drop.drop("second name.txt", page);
        drop.report("second name.txt");

        assertThat(again).isEqualTo(dump);
        assertThat(drop.report("first name.txt")).exists();
        await().atMost(Ledger.PATIENCE).untilAsserted(() -> {
            JsonNode entry = new Ledger(system.query()).complete(dump);
            assertThat(entry.path("name").asText()).isEqualTo("first name.txt");
            assertThat(entry.path("aliases")).extracting(JsonNode::asText).containsExactly("second name.txt");
        });
        assertThat(system.query().papers()).isEqualTo(papers);
    }

    static Stream<Arguments> oddNames() {
        return Stream.of(
                argumentSet("spaces", "  two  spaces .txt"),
                argumentSet("quotes", "it's \"quoted\" `here`.txt"),
                argumentSet("a newline", "two\nlines.txt"),
                argumentSet("a path of another system", "C:\\..\\windows.txt"),
                argumentSet("an escaped path", "%2E%2E%2F..%2Fescape.txt"),
                argumentSet("an option", "-rf $(id).txt"),
                argumentSet("markup", "<script>alert(1)<&.txt"),
                argumentSet("other scripts", "日本語 – naïve.txt"));
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void takesAnyNameThatAFileCanHave(String name) throws IOException {
        DropFolder drop = new DropFolder(system.data());

        String dump = drop.drop(name, Pages.page(name.hashCode(), 2));

        assertThat(new Ledger(system.query()).complete(dump).path("name").asText())
                .isEqualTo(name);
        assertThat(drop.report(name).getParent()).hasFileName("done");
    }

    private static String titlesOnly() {
        return "Get trending papers in your email inbox!\nSubscribe"
                + Pages.drafts(45, 20).stream().map(Draft::title).collect(Collectors.joining("\n"));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static JsonNode json(Path report) throws IOException {
        return new ObjectMapper().readTree(Files.readString(report));
    }
}
