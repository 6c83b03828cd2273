package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import io.broadsheet.ingest.format.table.TableFormats;
import io.broadsheet.ingest.format.value.Gathered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files beside the repository. What is expected of them was counted by a script that shares nothing with the parsers. */
class SharedJsonAndTablesTest {
    private static final Path SHARED = Path.of(System.getProperty("broadsheet.root", ".."))
            .resolve("../shared")
            .normalize();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formats/arxiv_kaggle_snapshot_head.jsonl | arxiv-jsonl       | 200
            formats/daily_arxiv.jsonl                | daily-arxiv-jsonl | 60
            formats/hf_api_daily_papers.json         | hub-json          | 28
            formats/hf_api_python_repr_broken.json   | hub-python        | 23
            formats/s2_api_paper.json                | s2-json           | 1
            formats/s2orc_100.jsonl                  | s2orc-jsonl       | 100
            formats/crossref_works_1.json            | crossref-json     | 20
            formats/openreview_iclr2021_head.tsv     | openreview-csv    | 199
            formats/openreview_iclr2023_head.csv     | openreview-csv    | 299
            eval/mixed/d0002.arxiv.jsonl             | arxiv-jsonl       | 120
            eval/mixed/d0005.arxiv.jsonl             | arxiv-jsonl       | 120
            eval/mixed/d0008.arxiv.jsonl             | arxiv-jsonl       | 41
            eval/acl2021/acl2021.arxiv.jsonl         | arxiv-jsonl       | 150
            eval/tags_dev.jsonl                      | plain-json        | 1500
            """)
    void readsEveryRecord(String file, String format, int records) throws IOException {
        Gathered gathered = read(file, format);

        assertThat(gathered.records()).hasSize(records);
        assertThat(gathered.rejections()).isEmpty();
    }

    /** Of the first record and of the last: identifier, day, number of authors, length of the abstract, title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formats/arxiv_kaggle_snapshot_head.jsonl | FIRST | 0704.0001        | 2007-04-02 | 4  | 980  | Calculation of prompt diphoton production cross sections at Tevatron and LHC energies
            formats/arxiv_kaggle_snapshot_head.jsonl | LAST  | 0704.0200        | 2007-04-02 | 1  | 857  | Electromagnetic polarizabilities and the excited states of the nucleon
            formats/daily_arxiv.jsonl                | FIRST | 2505.01428       |            | 7  | 1375 | Multi-party Collaborative Attention Control for Image Customization
            formats/daily_arxiv.jsonl                | LAST  | 2505.01766       |            | 11 | 1920 | Multimodal Graph Representation Learning for Robust Surgical Workflow Recognition with Adversarial Feature Disentanglement
            formats/hf_api_daily_papers.json         | FIRST | 2506.08007       | 2025-06-09 | 7  | 942  | Reinforcement Pre-Training
            formats/hf_api_daily_papers.json         | LAST  | 2505.23473       | 2025-05-29 | 9  | 1770 | EVOREFUSE: Evolutionary Prompt Optimization for Evaluation and Mitigation of LLM Over-Refusal to Pseudo-Malicious Instructions
            formats/hf_api_python_repr_broken.json   | FIRST | 2412.09596       | 2024-12-12 | 29 | 1789 | InternLM-XComposer2.5-OmniLive: A Comprehensive Multimodal System for Long-term Streaming Video and Audio Interactions
            formats/hf_api_python_repr_broken.json   | LAST  | 2412.05552       | 2024-12-07 | 6  | 1141 | SAME: Learning Generic Language-Guided Visual Navigation with State-Adaptive Mixture of Experts
            formats/s2_api_paper.json                | FIRST | 2d5673caa9e6af3a7b82a43f19ee920992db07ad | 1950-10-01 | 1 | 554 | Computing Machinery and Intelligence
            formats/s2orc_100.jsonl                  | FIRST | 77490025         | 1975       | 3  | 0    | State of external ocular muscles in strabismus of different duration
            formats/s2orc_100.jsonl                  | LAST  | 77499451         | 2007       | 2  | 0    | Current treatment of acute bronchiolitis
            formats/crossref_works_1.json            | FIRST | 10.1111/ele.14024 | 2022-05-30 | 1 | 964  | The forecast trap
            formats/crossref_works_1.json            | LAST  | 10.1111/ele.13828 | 2021-07-04 | 6 | 1160 | Grazer behaviour can regulate large‐scale patterning of community states
            formats/openreview_iclr2021_head.tsv     | FIRST | 1Fqg133qRaI      |            | 0  | 838  | Towards Faster and Stabilized GAN Training for High-fidelity Few-shot Image Synthesis
            formats/openreview_iclr2021_head.tsv     | LAST  | REKvFYIgwz9      |            | 0  | 1308 | Deep Reinforcement Learning for Optimal Stopping with Application in Financial Engineering
            formats/openreview_iclr2023_head.csv     | FIRST | RUzSobdYy0V      |            | 0  | 0    | Quantifying and Mitigating the Impact of Label Errors on Model Disparity Metrics
            formats/openreview_iclr2023_head.csv     | LAST  | nGyWzq-703u      |            | 0  | 0    | GNN Domain Adaptation using Optimal Transport
            eval/mixed/d0002.arxiv.jsonl             | FIRST | 9913.00709       | 2024-01-01 | 7  | 1177 | Edited Media Understanding Frames: Reasoning About the Intent and Implications of Visual Misinformation
            eval/mixed/d0002.arxiv.jsonl             | LAST  | 9913.00465       | 2016-01-01 | 5  | 960  | Turn the Combination Lock: Learnable Textual Backdoor Attacks via Word Substitution
            eval/mixed/d0005.arxiv.jsonl             | LAST  | 9913.00153       | 2015-01-01 | 5  | 689  | Two-level classification for dialogue act recognition in task-oriented dialogues
            eval/mixed/d0008.arxiv.jsonl             | FIRST | 9913.00242       | 2020-01-01 | 5  | 570  | GPT Perdetry Test: Generating new meanings for new words
            eval/acl2021/acl2021.arxiv.jsonl         | LAST  | 9913.00149       | 2016-01-01 | 5  | 1615 | Neural-Symbolic Solver for Math Word Problems with Auxiliary Tasks
            """)
    void readsTheFieldsOfFirstAndLastRecord(
            String file, Place place, String id, String date, int authors, int abstractLength, String title)
            throws IOException {
        DumpRecord found = place.of(read(file, null).records());

        assertThat(found.title()).isEqualTo(title);
        assertThat(found.identifiers()).containsValue(id);
        assertThat(String.valueOf(found.publishedAt())).startsWith(String.valueOf(date));
        assertThat(found.authors()).hasSize(authors);
        String text = found.abstractText() == null ? "" : found.abstractText().replaceAll("\\s+", " ");
        assertThat(text.length()).isEqualTo(abstractLength);
    }

    @Test
    void readsWhatElseTheFilesOffer() throws IOException {
        DumpRecord arxiv =
                read("formats/arxiv_kaggle_snapshot_head.jsonl", null).records().getLast();
        DumpRecord crossref =
                read("formats/crossref_works_1.json", null).records().getFirst();
        DumpRecord s2 = read("formats/s2_api_paper.json", null).records().getFirst();

        assertThat(arxiv.categories()).containsExactly("hep-ph", "nucl-ex");
        assertThat(arxiv.identifiers()).isEqualTo(Map.of("arxiv", "0704.0200", "doi", "10.1140/epja/i2006-10235-1"));
        assertThat(arxiv.venue()).isEqualTo("Eur.Phys.J.A31:327-333,2007");
        assertThat(crossref.venue()).isEqualTo("Ecology Letters");
        assertThat(crossref.licence()).isEqualTo("http://onlinelibrary.wiley.com/termsAndConditions#vor");
        assertThat(crossref.links()).contains("https://doi.org/10.1111/ele.14024");
        assertThat(s2.identifiers())
                .containsEntry("doi", "10.1093/MIND/LIX.236.433")
                .containsEntry("corpusid", "14636783");
        assertThat(s2.categories()).containsExactly("Computer Science", "Sociology");
    }

    @Test
    void countsTheRecordsThatHaveAbstracts() throws IOException {
        assertThat(withAbstract("formats/s2orc_100.jsonl")).isEqualTo(7);
        assertThat(withAbstract("formats/crossref_works_1.json")).isEqualTo(15);
        assertThat(withAbstract("formats/openreview_iclr2021_head.tsv")).isEqualTo(199);
    }

    @Test
    void takesTheDayOfTheListingFromTheHub() throws IOException {
        assertThat(read("formats/hf_api_daily_papers.json", "hub-json").days())
                .containsExactly(new ShownDay(MonthDay.of(6, 10), 2025));
    }

    private static long withAbstract(String file) throws IOException {
        return read(file, null).records().stream()
                .filter(found -> found.abstractText() != null)
                .count();
    }

    private static Gathered read(String name, @Nullable String format) throws IOException {
        Path file = SHARED.resolve(name);
        assumeThat(file).as("real dumps, which are not part of the repository").exists();
        byte[] bytes = Files.readAllBytes(file);
        DumpFormat found = formats().detect(Gathered.head(bytes)).orElseThrow().format();
        assertThat(format == null ? found.name() : format).isEqualTo(found.name());
        return Gathered.from(found, bytes);
    }

    private static Formats formats() {
        List<DumpFormat> all = new ArrayList<>(List.of(new PageBlocks(), new PageLines()));
        all.addAll(JsonFormats.all());
        all.addAll(TableFormats.all());
        return new Formats(all);
    }

    enum Place {
        FIRST,
        LAST;

        DumpRecord of(List<DumpRecord> records) {
            return this == FIRST ? records.getFirst() : records.getLast();
        }
    }
}
