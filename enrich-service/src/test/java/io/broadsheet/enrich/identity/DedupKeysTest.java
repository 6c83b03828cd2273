package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.clean.TextCleaner;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DedupKeysTest {

    private static final String TITLE = "Rowing Upstream: Continual Pretraining for Welsh";
    private static final String ABSTRACT =
            "Continual pretraining adapts a model to a new language, at the price of an old one.";

    static Stream<Arguments> same() {
        return Stream.of(
                argumentSet("case and punctuation", "Rowing Upstream: A Study", "rowing upstream -- a study."),
                argumentSet("a hyphen more", "Pre-Training of Low-Rank Models", "Pretraining of Low Rank Models"),
                argumentSet("lost accents", "The Poincare Map", "The Poincaré Map"),
                argumentSet("Greek letters spelled", "alpha-Divergences", "α-Divergences"),
                argumentSet("an ampersand", "Maps & Territories", "Maps and Territories"),
                argumentSet("LaTeX accents", "Bokm{\\aa}l and S\\'ami", "Bokmål and Sámi"),
                argumentSet("a formula", "A$^2$Search in $O(n^2)$", "A²Search in O(n^2)"),
                argumentSet("a protected capital", "The {BERT} of {{N}orway}", "The BERT of Norway"),
                argumentSet("full width", "ＡＢＣ１２３", "abc123"),
                argumentSet("ligatures", "e\ufb03cient", "efficient"),
                argumentSet("sharp s and final sigma", "Straße ΟΔΟΣ", "STRASSE οδος"),
                argumentSet("a dotted capital", "İstanbul", "istanbul"),
                argumentSet("thousands", "$100$,000 tokens", "100,000 tokens"));
    }

    @ParameterizedTest
    @MethodSource
    void same(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other)).isNotEmpty();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                argumentSet("a plus", "SQuID", "SQuID+"),
                argumentSet("two pluses", "Kernels in C", "Kernels in C++"),
                argumentSet("a star", "Q Search", "Q* Search"),
                argumentSet("a number", "GPT-3 at Work", "GPT-4 at Work"),
                argumentSet("vowel signs", "हिन्दी", "हन्द"));
    }

    @ParameterizedTest
    @MethodSource
    void different(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    private static String key(String text) {
        return FoldedText.of(TextCleaner.clean(text)).key();
    }

    @Test
    void aRecordHasKeysOfItsIdentifiersItsTitleItsAbstractAndBoth() {
        List<DedupKey> keys =
                DedupKeys.of(TITLE, ABSTRACT, Map.of("doi", "10.5555/a", "arxiv", "2607.01234", "isbn", "1"));

        assertThat(keys)
                .extracting(DedupKey::kind, DedupKey::strong)
                .containsExactly(
                        tuple("arxiv", true),
                        tuple("doi", true),
                        tuple("title", false),
                        tuple("abstract", false),
                        tuple("title-abstract", true));
        assertThat(keys.get(2).value()).isEqualTo("rowingupstreamcontinualpretrainingforwelsh");
        assertThat(keys.get(3).value()).matches("[0-9a-f]{32}");
    }

    @Test
    void theSameAbstractUnderAnotherTitleSharesNoStrongKey() {
        List<DedupKey> one = DedupKeys.of(TITLE, ABSTRACT, Map.of());
        List<DedupKey> other = DedupKeys.of("Rowing Downstream: Continual Pretraining for Welsh", ABSTRACT, Map.of());

        assertThat(one).filteredOn(other::contains).extracting(DedupKey::kind).containsExactly("abstract");
    }

    static Stream<Arguments> untelling() {
        return Stream.of(
                argumentSet("a heading", "Editorial", ABSTRACT),
                argumentSet("no abstract", TITLE, ""),
                argumentSet("words for no abstract", TITLE, "No abstract is available for this article."));
    }

    @ParameterizedTest
    @MethodSource("untelling")
    void whatTellsLittleMakesNoStrongKey(String title, String abstractText) {
        assertThat(DedupKeys.of(title, abstractText, Map.of())).noneMatch(DedupKey::strong);
    }

    @Test
    void aShortTitleOverALongAbstractMakesAStrongKey() {
        assertThat(DedupKeys.of("Tiny Models", ABSTRACT.repeat(5), Map.of()))
                .filteredOn(DedupKey::strong)
                .extracting(DedupKey::kind)
                .containsExactly("title-abstract");
    }

    @Test
    void aTitleWithoutLettersHasNoKey() {
        assertThat(DedupKeys.of("!?", "", Map.of())).isEmpty();
    }

    @Test
    void aVeryLongTitleIsDigested() {
        assertThat(DedupKeys.of("x".repeat(5_000), "", Map.of()).getFirst().value())
                .hasSize(32);
    }
}
