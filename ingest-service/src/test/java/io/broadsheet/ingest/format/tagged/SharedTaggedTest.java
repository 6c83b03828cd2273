package io.broadsheet.ingest.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files beside the repository. What is expected of them was counted by a script that shares nothing with the parsers. */
class SharedTaggedTest {
    private static final Path SHARED = Path.of(System.getProperty("broadsheet.root", ".."))
            .resolve("../shared/formats")
            .normalize();

    /** All but one of EndNote's thirteen entries have no title. */
    @ParameterizedTest
    @CsvSource({
        "testjabref.bib, bibtex, 156, 0",
        "jabref5a.ris, ris, 1, 0",
        "scopus.ris, ris, 1, 0",
        "endnote.enw, endnote, 1, 12",
        "wos.isi, web-of-science, 2, 0",
        "wos_plain.txt, web-of-science, 2, 0",
        "medline_pubmed_result2.txt, medline, 4, 0",
        "pubmed.nbib, medline, 1, 0"
    })
    void readsEveryEntry(String file, String format, int records, int rejections) throws IOException {
        byte[] bytes = bytes(file);
        Gathered gathered = Gathered.from(Sample.format(TaggedFormats.all(), format), bytes);

        assertThat(gathered.records()).hasSize(records);
        assertThat(gathered.rejections()).hasSize(rejections);
        assertThat(TaggedFormats.all())
                .allSatisfy(each -> assertThat(each.confidence(Gathered.head(bytes)) > 0.5)
                        .isEqualTo(each.name().equals(format)));
    }

    /** Of the first entry and of the last: day, number of authors and keywords, length of the abstract, title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            testjabref.bib | bibtex | 0   | 2009-03    | 8 | 13 | 687  | 256-Channel Neural Recording and Delta Compression Microsystem With 3D Electrodes And @ Symbol
            testjabref.bib | bibtex | 155 | 2020       | 3 | 0  | 0    | AGNs are not that cool: revisiting the intrinsic AGN far-infrared spectral energy distribution
            jabref5a.ris   | ris    | 0   | 2012       | 6 | 1  | 1265 | Release profile of ibuprofen in β-cyclodextrin complexes from two different solid dosage forms.
            scopus.ris     | ris    | 0   | 2004       | 3 | 4  | 0    | A transversely isotropic composite with a statistical distribution of spheroidal inclusions: A geometrical approach to overall properties
            endnote.enw    | endnote | 0  |            | 2 | 0  | 0    | testT
            wos.isi        | web-of-science | 0 | 2006-06-14 | 5 | 1  | 20   | Optical and photoelectric spectroscopy of photorefractive Sn2P2S6 crystals
            wos.isi        | web-of-science | 1 | 2006-03-20 | 6 | 5  | 578  | Optical waveguides in Sn2P2S6 by low fluence MeV He+ ion implantation
            wos_plain.txt  | web-of-science | 0 | 2004-06-08 | 4 | 10 | 2090 | Interactions stabilizing the structure of the core light-harvesting complex (LHl) of photosynthetic bacteria and its subunit (B820)
            wos_plain.txt  | web-of-science | 1 | 2004-06-08 | 9 | 10 | 1395 | Proximal and distal influences on ligand binding kinetics in microperoxidase and heme model compounds
            medline_pubmed_result2.txt | medline | 0 | 2006-01-10 | 3 | 9 | 1245 | A high level interface to SCOP and ASTRAL implemented in python.
            medline_pubmed_result2.txt | medline | 3 | 2003-11-22 | 2 | 9 | 813  | PDB file parser and structure class implemented in Python.
            pubmed.nbib    | medline | 0  | 2016-04-19 | 4 | 5  | 62   | Proteomics: A new perspective for cancer.
            """)
    void readsTheFieldsOfFirstAndLastEntry(
            String file, String format, int index, String date, int authors, int keywords, int length, String title)
            throws IOException {
        DumpRecord found = read(file, format).get(index);

        assertThat(found.title()).isEqualTo(title);
        assertThat(found.publishedAt()).isEqualTo(date);
        assertThat(found.authors()).hasSize(authors);
        assertThat(found.keywords()).hasSize(keywords);
        String text = found.abstractText() == null ? "" : found.abstractText().replaceAll("\\s+", " ");
        assertThat(text.length()).isEqualTo(length);
    }

    @Test
    void readsTheIdentifiersOfEveryKind() throws IOException {
        assertThat(read("testjabref.bib", "bibtex").getLast().identifiers()).isEqualTo(Map.of("arxiv", "2003.10078"));
        assertThat(with("arxiv")).isEqualTo(72);
        assertThat(with("doi")).isEqualTo(59);
        assertThat(with("pmid")).isEqualTo(4);
        assertThat(read("jabref5a.ris", "ris").getFirst().identifiers())
                .isEqualTo(Map.of("doi", "10.1016/j.powtec.2012.01.008"));
        assertThat(read("wos_plain.txt", "web-of-science").getLast().identifiers())
                .isEqualTo(Map.of("doi", "10.1021/bi0497291", "pmid", "15170339"));
        assertThat(read("medline_pubmed_result2.txt", "medline").getFirst().identifiers())
                .isEqualTo(Map.of("pmid", "16403221", "pmc", "PMC1373603", "doi", "10.1186/1471-2105-7-10"));
        assertThat(read("pubmed.nbib", "medline").getFirst().identifiers())
                .isEqualTo(Map.of("pmid", "27169098", "doi", "10.4103/2277-9175.180636"));
    }

    private static long with(String kind) throws IOException {
        return read("testjabref.bib", "bibtex").stream()
                .filter(found -> found.identifiers().containsKey(kind))
                .count();
    }

    private static List<DumpRecord> read(String file, String format) throws IOException {
        return Gathered.from(Sample.format(TaggedFormats.all(), format), bytes(file))
                .records();
    }

    private static byte[] bytes(String name) throws IOException {
        Path file = SHARED.resolve(name);
        assumeThat(file).as("real dumps, which are not part of the repository").exists();
        return Files.readAllBytes(file);
    }
}
