package io.broadsheet.query.catalog.identity;

import static io.broadsheet.query.catalog.identity.Authorship.NAMESAKES;
import static io.broadsheet.query.catalog.identity.Authorship.OTHER;
import static io.broadsheet.query.catalog.identity.Authorship.PARTLY;
import static io.broadsheet.query.catalog.identity.Authorship.SAME;
import static io.broadsheet.query.catalog.identity.Authorship.SHARED;
import static io.broadsheet.query.catalog.identity.Authorship.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorListTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                argumentSet("the same", names("ada example", "bo case"), names("ada example", "bo case"), SAME),
                argumentSet("another order", names("ada example", "bo case"), names("bo case", "ada example"), SAME),
                argumentSet("an initial for a name", names("a example"), names("ada m example"), SAME),
                argumentSet("a short form", names("ben recht"), names("benjamin recht"), SAME),
                argumentSet("another spelling", names("sergei example"), names("sergey example"), SAME),
                argumentSet("another given name of one initial", names("wei wang"), names("wen wang"), NAMESAKES),
                argumentSet(
                        "one of eleven is chance",
                        names("wei wang", "b b", "c c", "d d", "e e", "f f", "g g", "h h", "i i", "j j", "k k"),
                        names("wei wang", "n b", "n c", "n d", "n e", "n f", "n g", "n h", "n i", "n j", "n k"),
                        NAMESAKES),
                argumentSet("surname first", names("huang yu ting"), names("yu ting huang"), SAME),
                argumentSet(
                        "one of four cut",
                        names("ada example", "bo case", "cy test", "di sample"),
                        names("ada example", "bo case", "cy test"),
                        SAME),
                argumentSet(
                        "one of four left",
                        names("ada example"),
                        names("ada example", "bo case", "cy test", "di sample"),
                        SHARED),
                argumentSet(
                        "one in common of three each",
                        names("ada example", "bo case", "cy test"),
                        names("ada example", "ed other", "flo strange"),
                        PARTLY),
                argumentSet("a surname and no more", names("wei wang"), names("qing wang"), NAMESAKES),
                argumentSet("a double surname", names("natalia martinez"), names("natalia martinez gil"), SAME),
                argumentSet("nobody in common", names("ada example", "bo case"), names("ed other"), OTHER),
                argumentSet("a missing list is no evidence", names(), names("ada example"), UNKNOWN),
                argumentSet("two missing lists are none either", names(), names(), UNKNOWN),
                argumentSet("a name of one word is no person", names("deepseekai"), names("ada example"), UNKNOWN),
                argumentSet(
                        "a collaboration is no person",
                        names("the lantern collaboration"),
                        names("ada example", "bo case"),
                        UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void comparesPersons(List<String> one, List<String> other, Authorship authorship) {
        assertThat(new AuthorList(one).comparedTo(new AuthorList(other))).isEqualTo(authorship);
        assertThat(new AuthorList(other).comparedTo(new AuthorList(one))).isEqualTo(authorship);
    }

    private static List<String> names(String... names) {
        return List.of(names);
    }
}
