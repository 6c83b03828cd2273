package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever listing people have, from the drop folder to the search. */
class FormatsIT {
    private static final Duration START = Duration.ofMinutes(3);

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

    static Stream<Arguments> listings() throws IOException {
        return Stream.of(
                argumentSet(
                        "BibTeX",
                        "a.bib",
                        "@article{a,\n title = {Quixotic Bibliographies}, doi = {10.5555/a}}\n".getBytes(UTF_8),
                        "quixotic"),
                argumentSet("JSON lines", "a.jsonl", json("Zanzibar Lines").getBytes(UTF_8), "zanzibar"),
                argumentSet("JSON lines in gzip", "b.jsonl.gz", gzip(json("Yesteryear Lines")), "yesteryear"),
                argumentSet(
                        "RIS",
                        "a.ris",
                        "TY  - JOUR\nTI  - Wolverine References\nER  - \n".getBytes(UTF_8),
                        "wolverine"),
                argumentSet("CSV", "a.csv", "title,abstract\nVicarious Cells,A table.\n".getBytes(UTF_8), "vicarious"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void findsThePaperOfAListingInAnyFormat(String name, byte[] content, String word)
            throws IOException, InterruptedException {
        // When
        String dump = new DropFolder(system.data()).drop(name, content);

        // Then
        assertThat(new Ledger(system.query()).complete(dump).path("stored").asInt())
                .isEqualTo(1);
        assertThat(new Catalogue(system.query()).search(word)).hasSize(1);
    }

    @Test
    void makesEachFileOfAnArchiveADumpAndTheArchiveTheirSum() throws IOException, InterruptedException {
        // Given
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            add(zip, "folder/one.jsonl", json("Ultramarine Entries") + json("Ultramarine Entries Again"));
            add(zip, "../two.jsonl", json("Trespassing Entries"));
            add(zip, "broken.jsonl", json("Sesquipedalian Entries") + "{\"title\": 3\n");
        }

        // When
        String dump = new DropFolder(system.data()).drop("papers.zip", archive.toByteArray());

        // Then
        JsonNode entry = new Ledger(system.query()).complete(dump);
        assertThat(entry.path("kind").asText()).isEqualTo("archive");
        assertThat(entry.path("records").asInt()).isEqualTo(5);
        assertThat(entry.path("stored").asInt()).isEqualTo(3);
        assertThat(entry.path("rejected").asInt()).isEqualTo(2);
        assertThat(new Catalogue(system.query()).search("ultramarine")).hasSize(2);
        assertThat(new Catalogue(system.query()).search("trespassing")).isEmpty();
        assertThat(new Ledger(system.query()).all())
                .filteredOn(other -> other.path("parent").asText().equals(dump))
                .extracting(other -> other.path("name").asText())
                .containsExactlyInAnyOrder("one.jsonl", "broken.jsonl");
    }

    /** Counted in the files by hand and by script. */
    static Stream<Arguments> realFiles() {
        return Stream.of(
                argumentSet("ACL Anthology", "acl_2022_first40.xml", 40, 0),
                argumentSet("arXiv's Atom", "arxiv_atom_100.xml", 100, 0),
                argumentSet("arXiv's snapshot", "arxiv_kaggle_snapshot_head.jsonl", 200, 0),
                argumentSet("arXiv's OAI", "arxiv_oai_arXiv_listrecords.xml", 12, 0),
                argumentSet("Crossref", "crossref_works_1.json", 20, 0),
                argumentSet("daily arXiv", "daily_arxiv.jsonl", 60, 0),
                argumentSet("EndNote", "endnote.enw", 1, 12),
                argumentSet("the hub", "hf_api_daily_papers.json", 28, 0),
                argumentSet("the hub through Python", "hf_api_python_repr_broken.json", 23, 0),
                argumentSet("OpenReview", "openreview_iclr2021_head.tsv", 199, 0),
                argumentSet("JATS", "pmc_jats_pone.0000217.nxml", 1, 0),
                argumentSet("MEDLINE", "medline_pubmed_result2.txt", 4, 0),
                argumentSet("S2ORC", "s2orc_100.jsonl", 100, 0),
                argumentSet("BibTeX", "testjabref.bib", 156, 0),
                argumentSet("Web of Science", "wos_plain.txt", 2, 0));
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void storesEveryRecordOfARealFile(String name, int published, int rejected) throws IOException {
        // Given
        Path file = Repository.ours()
                .root()
                .resolveSibling("shared")
                .resolve("formats")
                .resolve(name);
        assumeThat(file)
                .as("%s is not here: the real file cannot be tried", file)
                .exists();

        // When
        String dump = new DropFolder(system.data()).drop(name, Files.readAllBytes(file));

        // Then
        JsonNode entry = new Ledger(system.query()).complete(dump);
        assertThat(entry.path("stored").asInt()).isEqualTo(published);
        assertThat(entry.path("rejected").asInt()).isEqualTo(rejected);
    }

    private static String json(String title) {
        return "{\"title\": \"%s\", \"abstract\": \"Of lines and entries.\"}%n".formatted(title);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
