package io.broadsheet.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files beside the repository. What is expected of them was counted by a script that shares nothing with the parsers. */
class SharedXmlTest {
    private static final Path SHARED = Path.of(System.getProperty("broadsheet.root", ".."))
            .resolve("../shared/formats")
            .normalize();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acl_2022_first40.xml               | acl-xml       | 40
            acl_J89.xml                        | acl-xml       | 58
            arxiv_atom_100.xml                 | arxiv-atom    | 100
            arxiv_oai_arXivRaw_listrecords.xml | arxiv-oai-raw | 6
            arxiv_oai_arXiv_listrecords.xml    | arxiv-oai     | 12
            arxiv_oai_dc_listrecords.xml       | arxiv-oai-dc  | 3
            crossref_unixref.xml               | crossref-xml  | 1
            pmc_jats_pone.0000217.nxml         | jats-xml      | 1
            pubmed-29768149.xml                | pubmed-xml    | 1
            pubmed4.xml                        | pubmed-xml    | 1
            """)
    void readsEveryRecord(String file, String format, int records) throws IOException {
        Gathered gathered = read(file, format);

        assertThat(gathered.rejections()).isEmpty();
        assertThat(gathered.records()).hasSize(records);
    }

    /** Of the first record and of the last: identifier, date, number of authors, length of the abstract without labels, title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acl_2022_first40.xml               | 2022.acl-long.1   | 2022-05 | 3 | 1161 | AdapLeR: Speeding up Inference by Adaptive Length Reduction | 2022.acl-long.40 | 2022-05 | 6 | 1221 | TableFormer: Robust Transformer Modeling for Table-Text Encoding
            acl_J89.xml                        | J89-1001          | 1989 | 1 | 0 | Parsing with Flexibility, Dynamic Strategies, and Idioms in Mind | J89-4009 | 1989 | 0 | 0 | Advertisements
            arxiv_atom_100.xml                 | 2202.12139v1      | 2022-02-24T15:05:19Z | 3 | 1116 | Testing Deep Learning Models: A First Comparative Study of Multiple Testing Techniques | gr-qc/0103067v1 | 2001-03-17T21:54:18Z | 2 | 810 | Principles of Equivalence: Their Role in Gravitation Physics and Experiments that Test Them
            arxiv_oai_arXivRaw_listrecords.xml | 0704.0471         | 2007-04-03T22:04:11Z | 3 | 969 | Density dependence of the symmetry energy and the nuclear equation of state: A Dynamical and Statistical model perspective | 0704.1586 | 2007-04-12T14:18:58Z | 2 | 261 | Core excitation in the elastic scattering and breakup of $^{11}$Be on protons
            arxiv_oai_arXiv_listrecords.xml    | 1601.03238        | 2016-01-13 | 5 | 766 | Irreversible degradation of quantum coherence under relativistic motion | 1808.04927 | 2018-08-14 | 9 | 835 | Measurements of $\\pi^{\\pm}$, $K^{\\pm}$ and proton yields from the surface of the T2K replica target for incoming 31 GeV/c protons with the NA61/SHINE spectrometer at the CERN SPS
            arxiv_oai_dc_listrecords.xml       | 1009.1022         | 2010-09-06 | 2 | 469 | Complete nonmeasurability in regular families | 1412.1417 | 2014-12-03 | 4 | 458 | Current algebras and categorified quantum groups
            crossref_unixref.xml               | 10.3847/2041-8213/abd256 | 2021-01-13 | 4 | 1295 | Search for Continuous Gravitational Waves from Scorpius X-1 in LIGO O2 Data |||||
            pmc_jats_pone.0000217.nxml         | 10.1371/journal.pone.0000217 | 2007-02-14 | 4 | 1193 | Quantifying Organismal Complexity using a Population Genetic Approach |||||
            pubmed-29768149.xml                | 29768149          | 2018-05-17 | 10 | 2582 | Inhaled Combined Budesonide-Formoterol as Needed in Mild Asthma. |||||
            pubmed4.xml                        | 27797938          | 2017-06 | 22 | 1711 | Leucocyte telomere length, genetic variants at the TERT gene region and risk of pancreatic cancer. |||||
            """)
    void readsTheFieldsOfFirstAndLastRecord(
            String file,
            String id,
            String date,
            int authors,
            int abstractLength,
            String title,
            @Nullable String lastId,
            @Nullable String lastDate,
            @Nullable Integer lastAuthors,
            @Nullable Integer lastAbstractLength,
            @Nullable String lastTitle)
            throws IOException {
        List<DumpRecord> records = read(file, null).records();

        check(records.getFirst(), id, date, authors, abstractLength, title);
        if (lastId != null) {
            check(records.getLast(), lastId, lastDate, lastAuthors, lastAbstractLength, lastTitle);
        }
    }

    @Test
    void readsWhatElseTheFilesOffer() throws IOException {
        DumpRecord acl = read("acl_2022_first40.xml", null).records().getFirst();
        DumpRecord atom = read("arxiv_atom_100.xml", null).records().getFirst();
        DumpRecord raw =
                read("arxiv_oai_arXivRaw_listrecords.xml", null).records().getLast();
        DumpRecord dc = read("arxiv_oai_dc_listrecords.xml", null).records().getLast();
        DumpRecord pubmed = read("pubmed4.xml", null).records().getFirst();
        DumpRecord jats = read("pmc_jats_pone.0000217.nxml", null).records().getFirst();
        DumpRecord crossref = read("crossref_unixref.xml", null).records().getFirst();

        assertThat(acl.identifiers()).isEqualTo(Map.of("acl", "2022.acl-long.1", "doi", "10.18653/v1/2022.acl-long.1"));
        assertThat(acl.authors()).containsExactly("Ali Modarressi", "Hosein Mohebbi", "Mohammad Taher Pilehvar");
        assertThat(acl.links()).contains("https://github.com/amodaresi/adapler");
        assertThat(atom.identifiers())
                .isEqualTo(Map.of("arxiv", "2202.12139v1", "doi", "10.1109/ICSTW55395.2022.00035"));
        assertThat(atom.categories()).containsExactly("cs.SE", "cs.LG");
        assertThat(raw.authors()).containsExactly("N.C. Summers", "F.M. Nunes");
        assertThat(raw.identifiers()).containsEntry("doi", "10.1103/PhysRevC.76.014611");
        assertThat(dc.identifiers()).isEqualTo(Map.of("arxiv", "1412.1417", "doi", "10.1112/jlms.12001"));
        assertThat(dc.venue()).startsWith("Journal of the London Mathematical Society, Vol 95");
        assertThat(dc.authors()).startsWith("Anna Beliakova").endsWith("Ben Webster");
        assertThat(dc.keywords()).containsExactly("81R50, 17B37, 16E40");
        assertThat(pubmed.identifiers())
                .isEqualTo(Map.of("pmid", "27797938", "doi", "10.1136/gutjnl-2016-312510", "pmc", "PMC5442267"));
        assertThat(pubmed.keywords()).hasSize(22).startsWith("PANCREATIC CANCER");
        assertThat(pubmed.abstractText()).startsWith("OBJECTIVE: Telomere").contains("\n\nDESIGN: We measured");
        assertThat(jats.identifiers())
                .isEqualTo(Map.of("doi", "10.1371/journal.pone.0000217", "pmid", "17299597", "pmc", "PMC1790863"));
        assertThat(jats.abstractText())
                .startsWith("Background: Various")
                .contains("\n\nConclusions/Significance: Because");
        assertThat(jats.venue()).isEqualTo("PLoS ONE");
        assertThat(crossref.venue()).isEqualTo("The Astrophysical Journal Letters");
        assertThat(crossref.licence()).isEqualTo("http://creativecommons.org/licenses/by/4.0/");
        assertThat(crossref.abstractText()).startsWith("We present the results");
    }

    @Test
    void rejectsAnErrorInTheServersOwnWords() throws IOException {
        Gathered gathered = read("arxiv_oai_error.xml", "arxiv-oai-raw");

        assertThat(gathered.records()).isEmpty();
        assertThat(gathered.codes()).containsExactly("error-answer");
        assertThat(gathered.rejections().getFirst().message())
                .contains("noRecordsMatch: Set argument doesn't match any sets. The setSpec was 'moo'");
    }

    private static void check(
            DumpRecord found,
            String id,
            @Nullable String date,
            @Nullable Integer authors,
            @Nullable Integer abstractLength,
            @Nullable String title) {
        assertThat(found.title()).isEqualTo(title);
        assertThat(found.identifiers()).containsValue(id);
        assertThat(found.publishedAt()).isEqualTo(date);
        assertThat(found.authors()).hasSize(Objects.requireNonNull(authors));
        assertThat(withoutLabels(found.abstractText())).hasSize(Objects.requireNonNull(abstractLength));
    }

    /** The sections of the abstract, without the labels of PubMed and JATS, one blank apart in text that was wrapped. */
    private static String withoutLabels(@Nullable String text) {
        String whole = Objects.requireNonNullElse(text, "");
        String[] parts = whole.split("\n\n");
        boolean labelled = parts.length > 2;
        return labelled
                ? Stream.of(parts)
                        .map(part -> part.substring(part.indexOf(": ") + 2))
                        .reduce("", String::concat)
                : whole.replaceAll("\\s+", " ");
    }

    private static Gathered read(String name, @Nullable String format) throws IOException {
        Path file = SHARED.resolve(name);
        assumeThat(file).as("real dumps, which are not part of the repository").exists();
        byte[] bytes = Files.readAllBytes(file);
        DumpFormat found = RegisteredFormats.all()
                .detect(Gathered.head(bytes))
                .orElseThrow()
                .format();
        assertThat(format == null ? found.name() : format).isEqualTo(found.name());
        return Gathered.from(found, bytes);
    }
}
