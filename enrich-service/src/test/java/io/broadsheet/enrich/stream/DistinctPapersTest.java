package io.broadsheet.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.enrich.clean.link.Link;
import io.broadsheet.enrich.clean.link.LinkKind;
import io.broadsheet.enrich.identity.DedupKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many papers whole dumps hold, by the keys of their records. */
class DistinctPapersTest {

    @Test
    void theSamplesHold48PapersIn59Records() throws IOException {
        List<PaperEnriched> papers = enriched(SavedPage.samples());

        assertThat(papers).hasSize(59);
        assertThat(papers.stream().map(paper -> paper.key("title-abstract")).distinct())
                .hasSize(48);
        assertThat(papers.stream().map(paper -> paper.key("title")).distinct()).hasSize(48);
    }

    @Test
    void aPairOfSamplesThatDiffersOnlyInAMirrorHasEqualAbstractKeys() throws IOException {
        Stream<PaperEnriched> pair = enriched(SavedPage.samples()).stream()
                .filter(paper -> paper.title().startsWith("MiniLoom:"));

        assertThat(pair.map(paper -> paper.key("abstract")).toList())
                .hasSize(2)
                .satisfies(keys -> assertThat(keys.getFirst()).isEqualTo(keys.getLast()));
    }

    @Test
    void theSharedDumpsHold411PapersIn426Records() throws IOException {
        List<PaperEnriched> papers = sharedDumps();

        assertThat(papers).hasSize(426);
        assertThat(papers.stream().map(paper -> paper.key("title-abstract")).distinct())
                .hasSize(411);
    }

    @Test
    void aLinkToAMirrorIsStoredAsTheOriginalWithoutTheSentencesPeriod() throws IOException {
        List<PaperEnriched> papers = sharedDumps();

        assertThat(papers)
                .filteredOn(paper -> paper.title().contains("MiniPile"))
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.links())
                        .contains(new Link("https://huggingface.co/datasets/JeanKaddour/minipile", LinkKind.DATASET)));
    }

    @Test
    void papersWhoseAbstractsBeginAlikeAreTwo() throws IOException {
        List<PaperEnriched> papers = sharedDumps().stream()
                .filter(paper -> paper.title().startsWith("Compositional Translation")
                        || paper.title().startsWith("In-Context Example Selection via Similarity Search"))
                .toList();

        assertThat(papers.stream().map(PaperEnriched::title).distinct()).hasSize(2);
        assertThat(papers.stream()
                        .flatMap(paper -> paper.keys().stream())
                        .filter(DedupKey::strong)
                        .distinct())
                .hasSize(2);
    }

    private static List<PaperEnriched> sharedDumps() throws IOException {
        Path dumps = SavedPage.sharedDumps();
        assumeThat(Files.isDirectory(dumps))
                .as("the shared dumps are not beside the repository: " + dumps)
                .isTrue();
        return enriched(dumps);
    }

    private static List<PaperEnriched> enriched(Path folder) throws IOException {
        List<PaperEnriched> papers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            files.forEach(file ->
                    SavedPage.read(file).forEach(paper -> papers.add(Messages.enriched(paper.title(), paper.text()))));
        }
        return papers;
    }
}
