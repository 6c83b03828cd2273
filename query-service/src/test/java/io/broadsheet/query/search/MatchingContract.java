package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query finds, and in which order. */
abstract class MatchingContract extends SearchEngineContract {

    static Stream<Arguments> queries() {
        return Stream.of(
                argumentSet("a word of a title", "lanternfish", ids(1)),
                argumentSet("in another case", "LANTERNfish", ids(1)),
                argumentSet("in another form", "caption images", ids(1)),
                argumentSet("all of a few words", "lanternfish captioning sheep", ids()),
                argumentSet("a longer query with a wrong word", "lanternfish light image captioning elephant", ids(1)),
                argumentSet("a stop word that is nowhere", "lanternfish if", ids(1)),
                argumentSet("only a stop word", "the", ids(3)),
                argumentSet("a title before an abstract", "sheep", ids(2, 4)),
                argumentSet("as written before another form", "counted", ids(6, 2)),
                argumentSet("a phrase", "\"aerial photographs\"", ids(2)),
                argumentSet("a phrase in another order", "\"photographs aerial\"", ids()),
                argumentSet("a phrase only as written", "\"aerial photograph\"", ids()),
                argumentSet("a hyphen as a phrase", "low-light", ids(1)),
                argumentSet("a hyphenated word in another order", "light-low", ids()),
                argumentSet("an excluded word", "sheep -counting", ids(4)),
                argumentSet("an excluded phrase", "sheep -\"aerial photographs\"", ids(4)),
                argumentSet("only exclusion", "-sheep -the -lanternfish -counted", ids(5, 7, 8, 9)),
                argumentSet("a title word", "title:sheep", ids(2)),
                argumentSet("a title phrase", "title:\"counting sheep\"", ids(2)),
                argumentSet("a title phrase of an abstract", "title:\"aerial photographs\"", ids()),
                argumentSet("a tag by its id", "tag:image-captioning", ids(1)),
                argumentSet("a tag by its label", "tag:\"Image Captioning\"", ids(1)),
                argumentSet("an excluded tag", "light -tag:image-captioning", ids()),
                argumentSet("a tag and a word", "tag:image-captioning lanternfish", ids(1)),
                argumentSet("a tag that is none", "tag:nothing", ids()),
                argumentSet("an accent typed or not", "gronwall", ids(5)),
                argumentSet("an accent where none is", "shéep", ids(2, 4)),
                argumentSet("an author", "lovelace", ids(5)),
                argumentSet("an arXiv id", "2607.00003", ids(3)),
                argumentSet("Han characters as a phrase", "学习", ids(7)),
                argumentSet("Han characters in another order", "习学", ids()),
                argumentSet("Cyrillic in another case", "НЕЙРОННЫЕ", ids(8)),
                argumentSet("Arabic", "الشبكات", ids(9)),
                argumentSet("an unbalanced quote", "\"lanternfish", ids(1)),
                argumentSet("nothing but punctuation", "?!", ids()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsPapersByWhatTheQuerySays(String text, List<String> expected) {
        // Given
        show(
                titled(1, "Lanternfish: Low-Light Image Captioning").tagged("Image captioning"),
                titled(2, "Counting Sheep").saying("From aerial photographs of pastures."),
                titled(3, "The Ledger"),
                titled(4, "Dogs and Fences").saying("Dogs that keep sheep."),
                titled(5, "Grönwall Bounds").by("Ada Lovelace").saying("Ordinary differential equations."),
                titled(6, "Counted Votes").saying("Who wins."),
                titled(7, "机器学习的进展").saying("综述"),
                titled(8, "Нейронные сети").saying("Обзор"),
                titled(9, "الشبكات العصبية").saying("مراجعة"));

        // Then
        assertThat(found(text)).isEqualTo(expected);
    }

    static Stream<String> oddTitles() {
        return Stream.of(
                "Attention: Is All \"You\" Need?",
                "C++ for Parsers",
                "+++",
                "?!",
                "-not -a -word",
                "title:tag: A Study of tag:Things",
                "\"Quoted\" to the \"End",
                "Why “Should I” Trust You? — An Answer",
                "AND OR NOT",
                "The Of And",
                "  Spaces   within\tand around ",
                "机器学习的进展与应用",
                "ニューラルネットワークの最適化",
                "Глубокое обучение: обзор",
                "الشبكات العصبية العميقة",
                "🙂 Emoji 🙃",
                "(a|b)* [c-d]{2} ^x~2 \\ / && ||",
                "<script>alert(1)</script>",
                "$\\alpha$-Divergence & $O(n^2)$",
                "A " + "very ".repeat(30) + "long title of more words than a query may have clauses "
                        + "indeed ".repeat(40),
                "x".repeat(3000));
    }

    @ParameterizedTest
    @MethodSource("oddTitles")
    void findsAnExactTitleFirst(String title) {
        // Given
        var others = oddTitles().toList();
        show(IntStream.range(0, others.size())
                .mapToObj(number -> titled(number, others.get(number)).saying(String.join(" ", others)))
                .toArray(SomePaper[]::new));

        // Then
        assertThat(found(title)).startsWith(id(others.indexOf(title)));
        assertThat(found(title.toUpperCase(Locale.ROOT))).startsWith(id(others.indexOf(title)));
    }

    @Test
    void ranksMoreOfTheWordsAndTheirOrderHigher() {
        show(
                titled(1, "Retrieval of long context from small models with attention"),
                titled(2, "Attention with small models for long context retrieval"),
                titled(3, "Small models for context retrieval and attention"));

        assertThat(found("attention with small models for long context retrieval"))
                .containsExactly(id(2), id(1), id(3));
    }

    static Stream<Arguments> filters() {
        var june = LocalDate.of(2026, 6, 1);
        return Stream.of(
                argumentSet("a tag", filters("t=a"), ids(1, 2)),
                argumentSet("all of several tags", filters("t=a", "t=b"), ids(2)),
                argumentSet("a source", filters("s=arxiv"), ids(2, 3)),
                argumentSet("any of several sources", filters("s=arxiv", "s=acl"), ids(1, 2, 3)),
                argumentSet("a language", filters("l=cy"), ids(3)),
                argumentSet("links to code", filters("h=code"), ids(1)),
                argumentSet("from a day", filters(june, null), ids(1, 2)),
                argumentSet("to a day", filters(null, june), ids(2, 3)),
                argumentSet("one day", filters(june, june), ids(2)),
                argumentSet("no day", filters(june, june.minusDays(1)), ids()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void looksOnlyAtPapersThatPassTheFilters(Filters filters, List<String> expected) {
        // Given
        show(
                number(1).tagged("a").from("acl").linkedTo("code"),
                number(2).tagged("a", "b").from("arxiv", "acl").on(LocalDate.of(2026, 6, 1)),
                number(3).from("arxiv").in("cy").on(LocalDate.of(2026, 5, 31)));

        // Then
        assertThat(ids(engine.search(SearchQuery.of("", filters, 10)))).isEqualTo(expected);
        var relevant = engine.search(SearchQuery.of("paper", filters, 10));
        assertThat(ids(relevant)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(relevant.total()).isEqualTo(expected.size());
    }

    @Test
    void scoresOnlyWhatIsRelevantToSomething() {
        show(number(1));

        assertThat(engine.search(SearchQuery.of("paper", 1)).hits().getFirst().score())
                .isPositive();
        assertThat(engine.search(SearchQuery.of("", 1)).hits().getFirst().score())
                .isNull();
        assertThat(engine.search(SearchQuery.of("-x", 1)).hits().getFirst().score())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"",
                "-",
                "--",
                "-\"",
                "title:",
                "tag:",
                "-tag:",
                "title:\"\"",
                "* ? ~ ^ : \\ / ( ) [ ] { }",
                "\u0000\u0001\u001f",
                "\ud800",
                "\udc00\ud800",
                "\u202e\u202d",
                "😀👨‍👩‍👧",
                "مرحبا",
                "a\u0300\u0300\u0300",
                "AND OR NOT && || !",
                "title:title:title:",
                "-tag:-tag:",
                "\ufeff",
                "\u2028\u2029"
            })
    void takesAnyOddText(String text) {
        show(number(1));

        assertThat(engine.search(SearchQuery.of(text, 10).withHighlights()).total())
                .isBetween(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a ", "-a ", "\"a b\" ", "学", "title:a ", "\"", "-", "a-", "e\u0301"})
    void takesTenKilobytesOfAnything(String text) {
        show(number(1));

        var long10 = text.repeat(10_240 / text.length());

        assertThat(engine.search(SearchQuery.of(long10, 10).withHighlights()).total())
                .isBetween(0L, 1L);
    }

    @Test
    void takesRandomTexts() {
        show(number(1), titled(2, "Ünïcode: \"quoted\" -minus title:x"));
        var texts = RandomTexts.seeded(20260729);

        texts.limit(2_000)
                .forEach(text -> assertThat(engine.search(SearchQuery.of(text, 10)
                                        .withHighlights()
                                        .counting(CountedField.FACETS))
                                .total())
                        .as(text)
                        .isBetween(0L, 2L));
    }

    private static List<String> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(SomePaper::id).toList();
    }

    private static Filters filters(String... values) {
        return new Filters(
                values("t=", values), values("s=", values), values("l=", values), values("h=", values), null, null);
    }

    private static Filters filters(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filters(List.of(), List.of(), List.of(), List.of(), from, to);
    }

    private static List<String> values(String prefix, String... values) {
        return Stream.of(values)
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()))
                .toList();
    }
}
