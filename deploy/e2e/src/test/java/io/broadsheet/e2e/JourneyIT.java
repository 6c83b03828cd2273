package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, and then what a reader finds. */
class JourneyIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static int exitCode;

    @SuppressWarnings("NullAway.Init")
    private static String printed;

    @SuppressWarnings("NullAway.Init")
    private static RunningSystem system;

    @BeforeAll
    static void feedTheSamplesAndStartAgain() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (RunningSystem once = RunningSystem.start(Repository.ours(), data, "--samples", "--once")) {
            assertThat(once.launcher().waitFor(START.toSeconds(), TimeUnit.SECONDS))
                    .as("--once ends by itself; it printed %s", once.printed())
                    .isTrue();
            exitCode = once.launcher().exitValue();
            printed = once.printed();
        }
        system = RunningSystem.start(Repository.ours(), data).ready(START);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void endsWithSuccessAndReportsEveryDumpInOneLine() throws IOException {
        assertThat(exitCode).as(printed).isZero();
        for (SavedPage page : Samples.pages()) {
            assertThat(printed.lines())
                    .filteredOn(line -> line.contains(page.file().getFileName().toString()))
                    .last()
                    .asString()
                    .containsPattern("\\b" + page.titles().size() + " records\\b")
                    .containsPattern("\\b" + page.titles().size() + " stored\\b");
        }
    }

    @Test
    void keepsEveryDumpCompleteAndBalanced() throws IOException, InterruptedException {
        Ledger ledger = new Ledger(system.query());
        for (SavedPage page : Samples.pages()) {
            JsonNode dump = ledger.complete(Inbox.dumpId(page.file()));
            assertThat(dump.path("name").asText())
                    .isEqualTo(page.file().getFileName().toString());
            assertThat(dump.path("stored").asInt()).isEqualTo(page.titles().size());
        }
        assertThat(ledger.all()).hasSize(Samples.files().size());
    }

    @Test
    void listsEachPaperOnceHoweverOftenItWasSeen() throws IOException, InterruptedException {
        Catalogue catalogue = new Catalogue(system.query());

        assertThat(catalogue.papers()).isEqualTo(Samples.PAPERS);
        assertThat(catalogue.all().values())
                .hasSize(Samples.PAPERS)
                .extracting(paper -> paper.required("sightings").asInt())
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(count -> count).sum())
                        .isEqualTo(Samples.RECORDS));
    }

    @Test
    void findsEveryPaperFirstByItsTitle() throws IOException, InterruptedException {
        for (SavedPage page : Samples.pages()) {
            new TitleSearch(system.query()).assertFindsEveryTitleFirst(page);
        }
    }

    @Test
    void tellsInWhichDumpsAPaperWasListed() throws IOException, InterruptedException {
        Catalogue catalogue = new Catalogue(system.query());
        JsonNode paper = catalogue.titled("Lanternfish: Low-Light Image Captioning with Patient Decoders");

        assertThat(catalogue.sightings(paper.path("id").asText()))
                .extracting(Sighting::dump)
                .containsExactlyInAnyOrder(
                        sample("daily-2026-07-27.txt"),
                        sample("daily-2026-07-29.txt"),
                        sample("trending-2026-07-30.txt"));
    }

    @Test
    void joinsAPairThatDiffersOnlyInAMirrorHostAndMapsTheLink() throws IOException, InterruptedException {
        Catalogue catalogue = new Catalogue(system.query());
        JsonNode paper = catalogue.titled("MiniLoom: 40 Million Woven Instructions for Yoruba, Igbo and Hausa");

        assertThat(catalogue.sightings(paper.path("id").asText()))
                .extracting(Sighting::dump)
                .containsExactlyInAnyOrder(sample("daily-2026-07-27.txt"), sample("trending-2026-07-28.txt"));
        assertThat(paper.required("keys"))
                .as("both have one key of title and abstract")
                .filteredOn(key -> key.path("kind").asText().equals("title-abstract"))
                .hasSize(1);
        assertThat(links(paper)).anyMatch(link -> link.startsWith("https://huggingface.co/"));
        assertThat(links(paper)).noneMatch(link -> link.contains("huface") || link.endsWith("."));
    }

    private static List<String> links(JsonNode paper) {
        return StreamSupport.stream(paper.required("links").spliterator(), false)
                .map(link -> link.required("url").asText())
                .toList();
    }

    private static String sample(String name) throws IOException {
        return Inbox.dumpId(Repository.ours().root().resolve("deploy/samples").resolve(name));
    }
}
