package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void measuresPairsAndCorporaOfOurOwn() throws IOException {
        // Given 40 pairs, half of them of one paper, and a corpus of two dumps that list 40 papers twice
        List<PaperText> papers = Samples.papers(80);
        writePairs(papers);
        writeMixed(papers.subList(0, 40));
        EvaluateOptions options = new EvaluateOptions(
                folder.resolve("pairs.jsonl"),
                folder,
                writeVenue(papers.subList(0, 40)),
                folder.resolve("none"),
                400,
                500,
                true,
                Set.of(EvaluateOptions.Part.IDENTITY));
        List<String> steps = new ArrayList<>();
        // When
        JsonNode measures = JSON.valueToTree(new Evaluation(options, steps::add).run());
        // Then
        assertThat(steps).hasSize(6);
        assertThat(measures.at("/pairs/withIdentifiers/f1").asDouble()).isEqualTo(1);
        assertThat(measures.at("/pairs/blind/strata/p_same/right").asInt()).isEqualTo(20);
        assertThat(measures.at("/pairs/swappedAbstracts/joined").asInt()).isZero();
        assertThat(measures.at("/mixed/records").asInt()).isEqualTo(80);
        assertThat(measures.at("/mixed/f1").asDouble()).isEqualTo(1);
        assertThat(measures.at("/venue/records").asInt()).isEqualTo(80);
        assertThat(measures.at("/venueBlind/f1").asDouble()).isEqualTo(1);
        assertThat(measures.at("/generated").size()).isEqualTo(3);
        assertThat(measures.at("/keysAndSignature/recordsPerSecond").asLong()).isPositive();
        assertThat(measures.at("/candidates/candidatesPerRecord").asDouble()).isBetween(0.0, 5.0);
        assertThat(measures.at("/ablation").size()).isGreaterThan(20);
        assertThat(measures.at("/ablation/0/blindF1")).isEqualTo(measures.at("/pairs/blind/f1"));
    }

    @Test
    void saysWhereThereIsNothingToMeasureOn() {
        EvaluateOptions options = new EvaluateOptions(
                folder.resolve("no.jsonl"),
                folder.resolve("no"),
                folder.resolve("none"),
                folder.resolve("none"),
                400,
                500,
                false,
                Set.of(EvaluateOptions.Part.IDENTITY));
        assertThatThrownBy(() -> new Evaluation(options, step -> {}).run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no.jsonl")
                .hasMessageContaining("--pairs");
    }

    /** The targets, on the data that they were set for. */
    @Test
    void reachesWhatItIsToReach() throws IOException {
        Path data = Path.of(System.getProperty("broadsheet.root", ".")).resolve("../shared/eval");
        assumeTrue(Files.exists(data), () -> "There is no " + data + ": nothing to hold the targets against");
        PairMeasures pairs = new PairMeasures(PairsFile.read(data.resolve("dedup_pairs.dev.jsonl")));
        JsonNode reached = JSON.valueToTree(pairs.headlines(Rules.ALL));

        assertThat(reached.path("withIdentifiersF1").asDouble()).isGreaterThanOrEqualTo(0.995);
        assertThat(reached.path("withIdentifiersPrecision").asDouble()).isGreaterThanOrEqualTo(0.998);
        assertThat(reached.path("blindF1").asDouble()).isGreaterThanOrEqualTo(0.985);
        assertThat(reached.path("blindPrecision").asDouble()).isGreaterThanOrEqualTo(0.995);
        assertThat(reached.path("swappedAbstractsJoined").asLong()).isZero();
        assertThat(new CorpusMeasure(MixedCorpus.read(data.resolve("mixed")))
                        .scores(Rules.ALL)
                        .f1())
                .isGreaterThanOrEqualTo(0.998);
    }

    private void writePairs(List<PaperText> papers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean same = i % 2 == 0;
            PaperText one = papers.get(i).by(List.of("Ada Example " + i, "Bo Case " + i));
            PaperText other = same
                    ? one.with(one.title().toUpperCase(Locale.ROOT), "")
                    : papers.get(40 + i).by(List.of("Cy Test " + i));
            ObjectNode pair = JSON.createObjectNode()
                    .put("pair_id", "pair" + i)
                    .put("label", same ? 1 : 0)
                    .put("stratum", same ? "p_same" : "n_other");
            pair.set("a", paper(one));
            pair.set("b", paper(other));
            lines.add(pair.toString());
        }
        Files.write(folder.resolve("pairs.jsonl"), lines);
    }

    private static ObjectNode paper(PaperText paper) {
        ObjectNode json = JSON.createObjectNode().put("title", paper.title()).put("abstract", paper.abstractText());
        ArrayNode authors = json.putArray("authors");
        paper.authors().forEach(authors::add);
        json.putObject("ids");
        return json.put("year", 2020);
    }

    private void writeMixed(List<PaperText> papers) throws IOException {
        StringBuilder page =
                new StringBuilder("Get trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nJul 29\n");
        List<String> arxiv = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            PaperText paper = papers.get(i);
            page.append('\n')
                    .append(paper.title())
                    .append("\n\n")
                    .append(paper.abstractText())
                    .append('\n');
            arxiv.add(JSON.createObjectNode()
                    .put("id", "9913.%05d".formatted(i))
                    .put("title", paper.title())
                    .put("abstract", paper.abstractText())
                    .toString());
            truth.add(truth("d0.page.txt", i, "base"));
            truth.add(truth("d1.arxiv.jsonl", i, "exact"));
        }
        Files.writeString(folder.resolve("d0.page.txt"), page);
        Files.write(folder.resolve("d1.arxiv.jsonl"), arxiv);
        Files.write(folder.resolve("truth.jsonl"), truth);
    }

    /** The same two dumps, with one truth for both. */
    private Path writeVenue(List<PaperText> papers) throws IOException {
        Path venue = Files.createDirectory(folder.resolve("venue"));
        Files.copy(folder.resolve("d0.page.txt"), venue.resolve("v.page.txt"));
        Files.copy(folder.resolve("d1.arxiv.jsonl"), venue.resolve("v.arxiv.jsonl"));
        Files.write(
                venue.resolve("v.truth.jsonl"),
                IntStream.range(0, papers.size())
                        .mapToObj(i -> JSON.createObjectNode()
                                .put("index", i)
                                .put("pid", i)
                                .toString())
                        .toList());
        return venue;
    }

    private static String truth(String file, int index, String kind) {
        return JSON.createObjectNode()
                .put("file", file)
                .put("index", index)
                .put("pid", index)
                .put("kind", kind)
                .toString();
    }
}
