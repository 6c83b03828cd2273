package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    static Stream<Arguments> spellings() {
        return Stream.of(
                argumentSet("an arXiv id with a version", "arxiv", "2607.01234v2", "2607.01234"),
                argumentSet("an arXiv id of four digits", "arxiv", "0704.0001", "0704.0001"),
                argumentSet("an arXiv id with a prefix", "arxiv", "arXiv:2607.01234v12 [cs.CL]", "2607.01234"),
                argumentSet("an arXiv link", "arxiv", "http://arxiv.org/abs/2607.01234v1", "2607.01234"),
                argumentSet("an arXiv file", "arxiv", "https://www.arxiv.org/pdf/2607.01234.pdf", "2607.01234"),
                argumentSet("an arXiv DOI", "arxiv", "10.48550/arXiv.2607.01234", "2607.01234"),
                argumentSet("an old arXiv id", "arxiv", "hep-th/9901001v3", "hep-th/9901001"),
                argumentSet("an old arXiv id with a subject class", "arxiv", "math.GT/0309136", "math/0309136"),
                argumentSet("a DOI in capitals", "doi", "10.5555/LEDGER.7", "10.5555/ledger.7"),
                argumentSet("a DOI with a prefix", "doi", "doi: 10.5555/a", "10.5555/a"),
                argumentSet("a DOI's link", "doi", "https://dx.doi.org/10.5555/a(b)<c>.", "10.5555/a(b)<c>"),
                argumentSet("a DOI's escaped slash", "doi", "https://doi.org/10.5555/a%2Fb", "10.5555/a/b"),
                argumentSet("a PMID", "pmid", "PMID: 0029768149", "29768149"),
                argumentSet("a PubMed link", "pmid", "https://pubmed.ncbi.nlm.nih.gov/29768149/", "29768149"),
                argumentSet("an ACL id", "acl", "2021.ACL-long.12", "2021.acl-long.12"),
                argumentSet("an old ACL id", "acl", "p18-1001", "P18-1001"),
                argumentSet("an ACL link", "acl", "https://aclanthology.org/2021.acl-long.12.pdf", "2021.acl-long.12"),
                argumentSet(
                        "an OpenReview link", "openreview", "https://openreview.net/forum?id=aB3_x-9Yz0", "aB3_x-9Yz0"),
                argumentSet(
                        "a Semantic Scholar id",
                        "s2",
                        "0123456789ABCDEF0123456789abcdef01234567",
                        "0123456789abcdef0123456789abcdef01234567"),
                argumentSet("an OpenAlex link", "openalex", "https://openalex.org/w2741809807", "W2741809807"),
                argumentSet("a kind without a rule", "isbn", " 978-3 ", "978-3"));
    }

    @ParameterizedTest
    @MethodSource
    void spellings(String kind, String written, String normal) {
        assertThat(Identifiers.normalise(Map.of(kind, written), List.of())).containsEntry(kind, normal);
        assertThat(Identifiers.normalise(Map.of(kind, normal), List.of())).containsEntry(kind, normal);
    }

    static Stream<Arguments> nothing() {
        return Stream.of(
                argumentSet("words", "arxiv", "to appear"),
                argumentSet("no number", "arxiv", "cs.CL"),
                argumentSet("no suffix", "doi", "10.5555/"),
                argumentSet("another site", "doi", "https://example.org/10.5555/a"),
                argumentSet("letters", "pmid", "PMC123"),
                argumentSet("zero", "pmid", "0"),
                argumentSet("blank", "acl", " "),
                argumentSet("too much", "doi", "10.5555/" + "a".repeat(10_000)));
    }

    @ParameterizedTest
    @MethodSource
    void nothing(String kind, String written) {
        assertThat(Identifiers.normalise(Map.of(kind, written), List.of())).isEmpty();
    }

    @Test
    void aDoiThatNamesAnotherIdCountsAsBoth() {
        assertThat(Identifiers.normalise(Map.of("DOI", "10.48550/arXiv.2607.01234"), List.of()))
                .containsExactly(Map.entry("arxiv", "2607.01234"), Map.entry("doi", "10.48550/arxiv.2607.01234"));
        assertThat(Identifiers.normalise(Map.of("doi", "10.18653/v1/2021.acl-long.12"), List.of()))
                .containsEntry("acl", "2021.acl-long.12");
    }

    @Test
    void aRecordsOwnLinkNamesItsIdentifier() {
        assertThat(Identifiers.normalise(
                        Map.of(),
                        List.of(
                                "https://arxiv.org/abs/2607.01234v2",
                                "https://doi.org/10.5555/A",
                                "https://example.org/")))
                .containsExactly(Map.entry("arxiv", "2607.01234"), Map.entry("doi", "10.5555/a"));
    }

    @Test
    void anIdentifierGivenOutweighsALink() {
        assertThat(Identifiers.normalise(Map.of("arxiv", "2607.00001"), List.of("https://arxiv.org/abs/2607.00002")))
                .containsExactly(Map.entry("arxiv", "2607.00001"));
    }

    @Test
    void severalLinksOfAKindNameNone() {
        assertThat(Identifiers.normalise(
                        Map.of(), List.of("https://arxiv.org/abs/2607.00001", "https://arxiv.org/abs/2607.00002")))
                .isEmpty();
    }
}
