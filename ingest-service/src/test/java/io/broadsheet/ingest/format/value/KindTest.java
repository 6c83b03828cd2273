package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARXIV      | 2607.01234                                        | 2607.01234
            ARXIV      | 2607.01234v2                                      | 2607.01234v2
            ARXIV      | arXiv: 2607.01234                                 | 2607.01234
            ARXIV      | hep-th/9901001                                    | hep-th/9901001
            ARXIV      | math.GT/0309136v1                                 | math.GT/0309136v1
            ARXIV      | http://arxiv.org/abs/2607.01234v3                 | 2607.01234v3
            ARXIV      | https://export.arxiv.org/pdf/2607.01234v3.pdf     | 2607.01234v3
            ARXIV      | https://huggingface.co/papers/2607.01234          | 2607.01234
            ARXIV      | 17                                                |
            ARXIV      | 2607.01234 and more                               | 2607.01234
            DOI        | 10.5555/Ledger.7                                  | 10.5555/Ledger.7
            DOI        | doi: 10.5555/ledger.7.                            | 10.5555/ledger.7
            DOI        | https://dx.doi.org/10.1002/(SICI)1-2(9)3:4<5::A   |
            DOI        | https://doi.org/10.5555/ledger(7)a                | 10.5555/ledger(7)a
            DOI        | 10.5555/one 10.5555/two                           | 10.5555/one
            DOI        | 11.5555/ledger                                    |
            ACL        | P19-1001                                          | P19-1001
            ACL        | https://aclanthology.org/2020.acl-main.1/         | 2020.acl-main.1
            ACL        | https://www.aclweb.org/anthology/P19-1001.pdf     | P19-1001
            PMID       | https://pubmed.ncbi.nlm.nih.gov/29456894/         | 29456894
            PMID       | PMID: 29456894                                    | 29456894
            PMID       | 29456894.0                                        | 29456894
            PMC        | https://www.ncbi.nlm.nih.gov/pmc/articles/PMC58   | PMC58
            OPENREVIEW | https://openreview.net/forum?id=-Lr-u0b42he       | -Lr-u0b42he
            OPENREVIEW | https://openreview.net/pdf?id=abc_DEF12&x=1       | abc_DEF12
            S2         | 2d5673caa9e6af3a7b82a43f19ee920992db07ad          | 2d5673caa9e6af3a7b82a43f19ee920992db07ad
            CORPUSID   | https://api.semanticscholar.org/CorpusID:77490025 | 77490025
            OPENALEX   | https://openalex.org/W2741809807                  | W2741809807
            OPENALEX   | https://api.openalex.org/works/W27                | W27
            """)
    void findsTheIdentifierInFieldsAndAddresses(Kind kind, String text, String id) {
        assertThat(kind.of(text)).isEqualTo(id);
    }

    @Test
    void looksAtNoTextThatIsLongerThanAnyIdentifier() {
        assertThat(Kind.DOI.of("10.5555/" + "a".repeat(1_000_000))).isNull();
    }
}
