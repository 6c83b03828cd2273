package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real dumps, where they lie beside the repository: they are not ours to keep in it. */
class SharedDumpsIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void findsEveryPaperOfThreeRealDumpsAndEachOnce() throws IOException, InterruptedException {
        List<SavedPage> pages = pages();
        String[] files = pages.stream().map(page -> page.file().toString()).toArray(String[]::new);

        try (RunningSystem system = RunningSystem.start(Repository.ours(), folder.resolve("data"), files)
                .ready(START)) {
            assertHoldsAll(system, pages);
            assertThat(new Catalogue(system.query()).papers()).isEqualTo(411);
            assertMapsTheMirrorOf(system, "MiniPile");
            for (SavedPage page : pages) {
                new TitleSearch(system.query()).assertFindsEveryTitleFirst(page);
                assertThat(page.file())
                        .as("the file that was given stays where it was")
                        .exists();
            }
        }
    }

    private static void assertHoldsAll(RunningSystem system, List<SavedPage> pages) throws IOException {
        List<Integer> stored = new ArrayList<>();
        for (SavedPage page : pages) {
            stored.add(new Ledger(system.query())
                    .complete(Inbox.dumpId(page.file()))
                    .path("stored")
                    .asInt());
        }
        assertThat(stored).containsExactly(55, 119, 252);
    }

    private static void assertMapsTheMirrorOf(RunningSystem system, String words)
            throws IOException, InterruptedException {
        JsonNode first = new Catalogue(system.query()).search(words).getFirst();
        JsonNode links =
                new Catalogue(system.query()).paper(first.path("id").asText()).path("links");

        assertThat(links)
                .extracting(link -> link.path("url").asText())
                .anySatisfy(url -> assertThat(url)
                        .startsWith("https://huggingface.co/datasets/")
                        .doesNotEndWith("."));
    }

    private static List<SavedPage> pages() throws IOException {
        Path dumps = Repository.ours().root().resolveSibling("shared").resolve("dumps");
        assumeThat(dumps)
                .as("%s is not here: the real dumps cannot be tried", dumps)
                .isDirectory();
        List<SavedPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(dumps)) {
            for (Path file : files.sorted().toList()) {
                pages.add(SavedPage.read(file));
            }
        }
        return pages;
    }
}
