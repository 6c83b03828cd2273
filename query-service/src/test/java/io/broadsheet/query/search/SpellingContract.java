package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of words that no paper has. */
abstract class SpellingContract extends SearchEngineContract {

    @BeforeEach
    void fill() {
        show(
                titled(1, "Lanternfish: Low-Light Image Captioning").saying("A transformer with a patient decoder."),
                titled(2, "Counting Sheep from Aerial Photographs").saying("A detector of small objects on pastures."),
                titled(3, "Counting Sleep Stages").saying("Recordings of one night."),
                titled(4, "Grönwall Bounds for Neural Operators")
                        .by("Ada Lovelace")
                        .saying("Differential equations."),
                titled(5, "Нейронные сети для перевода").saying("Обзор."));
    }

    static Stream<Arguments> misspelt() {
        return Stream.of(
                argumentSet("a letter too few", "lantrnfish", "lanternfish", 1),
                argumentSet("a letter too many", "lanternnfish", "lanternfish", 1),
                argumentSet("another letter", "lanterrfish", "lanternfish", 1),
                argumentSet("two letters swapped", "transfromer", "transformer", 1),
                argumentSet("two faults", "lanterenfihs", "lanternfish", 1),
                argumentSet("the first letter", "hpotographs", "photographs", 2),
                argumentSet("several words", "arial photografs", "aerial photographs", 2),
                argumentSet("by the company of other words", "counting sheap", "counting sheep", 2),
                argumentSet("by the company of a later word", "slep stages", "sleep stages", 3),
                argumentSet("two words in one", "aerialphotographs", "aerial photographs", 2),
                argumentSet("in a phrase", "\"arial photographs\"", "\"aerial photographs\"", 2),
                argumentSet("in a title", "title:lantrnfish", "title:lanternfish", 1),
                argumentSet("beside what is right", "lantrnfish -sheep", "lanternfish -sheep", 1),
                argumentSet("in a hyphenated word", "low-lihgt", "low-light", 1),
                argumentSet("a name", "lovelase", "lovelace", 4),
                argumentSet("with an accent", "Grönvall", "gronwall", 4),
                argumentSet("in another script", "нейронныи", "нейронные", 5),
                argumentSet("among many words", "conting sheep from arial photographs", null, 2));
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void findsWhatWasMeant(String typed, String meant, int paper) {
        var answer = answer(typed);

        assertThat(ids(answer.result())).startsWith(id(paper));
        assertThat(answer.corrected()).isTrue();
        if (meant != null) {
            assertThat(answer.didYouMean()).isEqualTo(meant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanternfish",
                "captions",
                "xylophone",
                "2607.00009",
                "fish",
                "tag:lantrnfish",
                "-lantrnfish",
                "学习",
                "",
                "?!"
            })
    void leavesAloneWhatIsKnownOrLikeNothing(String typed) {
        var answer = answer(typed);

        assertThat(answer.didYouMean()).isNull();
        assertThat(answer.corrected()).isFalse();
        assertThat(answer.result().hits()).isEqualTo(engine.search(query(typed)).hits());
    }

    @ParameterizedTest
    @CsvSource({
        "lanternfish xylophone, lanternfish, 1",
        "counting 9000 sheep, counting sheep, 2",
        "sheep s, sheep, 2",
        "title:sheep title:xylophone, title:sheep, 2"
    })
    void leavesOutWhatIsNowhereWhereNothingWouldBeFound(String typed, String searched, int paper) {
        var answer = answer(typed);

        assertThat(ids(answer.result())).containsExactly(id(paper));
        assertThat(answer.didYouMean()).isEqualTo(searched);
        assertThat(answer.corrected()).isTrue();
    }

    @Test
    void onlyAsksWhereTheWordIsRareAndAnotherIsCommon() {
        show(titled(100, "A Transfomer with a Typing Fault"));
        show(IntStream.range(200, 300)
                .mapToObj(number -> titled(number, "Transformer number " + number))
                .toArray(SomePaper[]::new));

        var answer = answer("transfomer");

        assertThat(ids(answer.result())).containsExactly(id(100));
        assertThat(answer.didYouMean()).isEqualTo("transformer");
        assertThat(answer.corrected()).isFalse();
    }

    @Test
    void leadsThroughAllPagesOfWhatWasMeant() {
        show(IntStream.range(200, 225)
                .mapToObj(number -> titled(number, "Windmill number " + number))
                .toArray(SomePaper[]::new));

        var first = Answer.of(engine, SearchQuery.of("windmil", 20));
        var second = Answer.of(
                engine, SearchQuery.of("windmil", 20).after(first.result().next()));

        assertThat(first.result().total()).isEqualTo(25);
        assertThat(Stream.of(first, second).flatMap(page -> ids(page.result()).stream()))
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void correctsOnlyTowardsPapersThatPassTheFilters() {
        var filters = Filters.tagged("nothing-has-this");

        var answer = Answer.of(engine, SearchQuery.of("lantrnfish", filters, 10));

        assertThat(answer.result().hits()).isEmpty();
        assertThat(answer.didYouMean()).isNull();
    }

    @Test
    void takesRandomTexts() {
        RandomTexts.seeded(6)
                .limit(500)
                .forEach(text ->
                        assertThat(answer(text).result().total()).as(text).isNotNegative());
    }

    @Test
    void looksAtAFewWordsOnlyHoweverLongTheText() {
        var words = IntStream.range(0, 2_000).mapToObj(number -> "lantrnfis" + (char) ('a' + number % 26));

        assertThat(answer(String.join(" ", words.toList())).result().total()).isNotNegative();
    }

    private Answer answer(String typed) {
        return Answer.of(engine, query(typed));
    }

    private static SearchQuery query(String typed) {
        return SearchQuery.of(typed, 10);
    }
}
