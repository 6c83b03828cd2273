package io.broadsheet.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFileTest {

    private final Corpus corpus = new Corpus(3, 200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void gluesTheFirstTitleToTheHeaderAndThenAlternatesTitleAndAbstract() throws IOException {
        Path dump = folder.resolve("dump.txt");

        Truth truth = DumpFile.write(corpus, dump, folder.resolve("truth.tsv"));

        List<String> lines = Files.readAllLines(dump);
        Draft first = corpus.iterator().next().draft();
        assertThat(lines).hasSize(3 + 2 * 200 - 1);
        assertThat(lines.subList(2, 4)).containsExactly("Subscribe" + first.title(), first.abstractText());
        assertThat(truth.bytes()).isEqualTo(Files.size(dump));
    }

    @Test
    void tellsThePaperOfEveryRecord() throws IOException {
        Path answers = folder.resolve("truth.tsv");

        Truth truth = DumpFile.write(corpus, folder.resolve("dump.txt"), answers);

        long distinct = papers(answers).stream().distinct().count();
        assertThat(Files.readAllLines(answers)).hasSize(200).first().isEqualTo("0\t0\tFIRST");
        assertThat(truth).extracting(Truth::records, Truth::papers).containsExactly(200L, distinct);
    }

    @Test
    void cutsACorpusIntoDumpsThatCountTheirOwnRecordsButShareThePapers() throws IOException {
        Path whole = folder.resolve("whole.tsv");
        DumpFile.write(corpus, folder.resolve("whole.txt"), whole);
        Iterator<CorpusRecord> rest = corpus.iterator();

        Truth first = DumpFile.write(rest, 120, folder.resolve("a.txt"), folder.resolve("a.tsv"));
        Truth second = DumpFile.write(rest, 80, folder.resolve("b.txt"), folder.resolve("b.tsv"));

        assertThat(papers(folder.resolve("a.tsv"))).isEqualTo(papers(whole).subList(0, 120));
        assertThat(papers(folder.resolve("b.tsv"))).isEqualTo(papers(whole).subList(120, 200));
        assertThat(first.papers() + second.papers()).isEqualTo(new HashSet<>(papers(whole)).size());
        assertThat(Files.readAllLines(folder.resolve("b.tsv")).getFirst()).startsWith("0\t");
    }

    private static List<String> papers(Path truth) throws IOException {
        return Files.readAllLines(truth).stream()
                .map(line -> line.split("\t", -1)[1])
                .toList();
    }
}
