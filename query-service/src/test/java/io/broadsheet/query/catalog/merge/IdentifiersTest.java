package io.broadsheet.query.catalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @MethodSource("known")
    void readsWhatPeopleKnowAPaperBy(String text, String kind, String value) {
        assertThat(Identifiers.keys(text)).containsExactly(new DedupKey(kind, value, true));
    }

    static Stream<Arguments> known() {
        return Stream.of(
                argumentSet("arXiv id", "2607.01234", "arxiv", "2607.01234"),
                argumentSet("with its version", "2607.01234v12", "arxiv", "2607.01234"),
                argumentSet("in a link", "https://www.arxiv.org/pdf/2607.01234v2", "arxiv", "2607.01234"),
                argumentSet("in the hub's link", "https://huggingface.co/papers/2607.01234", "arxiv", "2607.01234"),
                argumentSet("DOI in a link", "https://doi.org/10.5555/1", "doi", "10.5555/1"),
                argumentSet("of 2014", "1412.6980", "arxiv", "1412.6980"),
                argumentSet("with a prefix", "arXiv:2607.01234v1", "arxiv", "2607.01234"),
                argumentSet("old arXiv id", "hep-th/9901001", "arxiv", "hep-th/9901001"),
                argumentSet("old arXiv id with a class and a version", "math.GT/0309136v2", "arxiv", "math/0309136"),
                argumentSet("DOI in capitals", "10.18653/V1/2021.ACL-LONG.1", "doi", "10.18653/v1/2021.acl-long.1"),
                argumentSet("DOI with a prefix", "doi: 10.5555/a(b)c;d", "doi", "10.5555/a(b)c;d"));
    }

    @Test
    void readsTheDoiOfAnArxivPaperAsBoth() {
        assertThat(Identifiers.keys("10.48550/arXiv.2607.01234"))
                .extracting(DedupKey::value)
                .containsExactly("2607.01234", "10.48550/arxiv.2607.01234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lanternfish", "2607", "10.5555", "10.5555/with space", "../../etc/passwd", "v1"})
    void knowsNothingElse(String text) {
        assertThat(Identifiers.keys(text)).isEmpty();
    }
}
