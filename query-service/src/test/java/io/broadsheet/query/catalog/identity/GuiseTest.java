package io.broadsheet.query.catalog.identity;

import static io.broadsheet.query.catalog.identity.Listed.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuiseTest {

    private static final String TEXT = "Rivers carry sediment that sensors cannot see from where they are today.";
    private static final Key TITLE = new Key("title", "rivers");
    private static final Sighting RIVERS = rivers().sighting("1", TITLE);

    @Test
    void isOneForRecordsThatSayTheSame() {
        assertThat(guise(rivers().sighting("2", TITLE)))
                .isEqualTo(guise(RIVERS))
                .hasSize(32);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                argumentSet("another title", paper("Rivers").saying(TEXT).sighting("2", TITLE)),
                argumentSet("no abstract", paper("Rivers of Sediment Today").sighting("2", TITLE)),
                argumentSet("an author", rivers().by("Ada Example").sighting("2", TITLE)),
                argumentSet("a year", rivers().in(2020).sighting("2", TITLE)),
                argumentSet("an identifier", rivers().with("doi", "10.5555/1").sighting("2", TITLE)),
                argumentSet("another key", rivers().sighting("2", TITLE, new Key("sentence", "5e"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherForRecordsThatDifferIn(Sighting other) {
        assertThat(guise(other)).isNotEqualTo(guise(RIVERS));
    }

    @Test
    void isOfASingleSightingThatPeopleNamed() {
        assertThat(Guise.idOf(RIVERS, true, SamePaper.byAllRules())).isEqualTo("1");
    }

    @Test
    void isOfASingleSightingThatSaysTooLittle() {
        assertThat(guise(paper("Preface").sighting("7", TITLE))).isEqualTo("7");
    }

    private static Listed rivers() {
        return paper("Rivers of Sediment Today").saying(TEXT);
    }

    private static String guise(Sighting sighting) {
        return Guise.idOf(sighting, false, SamePaper.byAllRules());
    }
}
