package io.broadsheet.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        List<String> papers = Files.readAllLines(answers).stream()
                .map(line -> line.split("\t", -1)[1])
                .distinct()
                .toList();
        assertThat(Files.readAllLines(answers)).hasSize(200).first().isEqualTo("0\t0\tFIRST");
        assertThat(truth).extracting(Truth::records, Truth::papers).containsExactly(200L, (long) papers.size());
    }
}
