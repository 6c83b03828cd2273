package io.broadsheet.query.search;

import static io.broadsheet.query.search.Clause.Scope.ANY;
import static io.broadsheet.query.search.Clause.Scope.TAG;
import static io.broadsheet.query.search.Clause.Scope.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("words", "low light", List.of(word("low"), word("light"))),
                argumentSet("a phrase", "\"low light\" x", List.of(phrase("low light"), word("x"))),
                argumentSet("typographic quotes", "\u201clow light\u201d", List.of(phrase("low light"))),
                argumentSet("a quote within a word ends it", "ab\"c d\"", List.of(word("ab"), phrase("c d"))),
                argumentSet("an unbalanced quote is passed over", "low \"light x", words("low", "light", "x")),
                argumentSet("an empty phrase is nothing", "\"\" \"  \"", List.of()),
                argumentSet("an excluded word", "low -light", List.of(word("low"), not(word("light")))),
                argumentSet("an excluded phrase", "-\"low light\"", List.of(not(phrase("low light")))),
                argumentSet("a hyphen within a word", "low-light", List.of(word("low-light"))),
                argumentSet("a dash between words excludes nothing", "low - light", words("low", "-", "light")),
                argumentSet("two dashes exclude nothing", "--light", words("--light")),
                argumentSet("a dash at the end", "low -", words("low", "-")),
                argumentSet("a title word", "title:light", List.of(new Clause(TITLE, "light", false, false))),
                argumentSet("a title phrase", "title:\"a b\"", List.of(new Clause(TITLE, "a b", true, false))),
                argumentSet("a tag", "TAG:x", List.of(new Clause(TAG, "x", false, false))),
                argumentSet("an excluded tag", "-tag:\"a b\"", List.of(new Clause(TAG, "a b", true, true))),
                argumentSet("a field without a value is a word", "title: x", words("title:", "x")),
                argumentSet("a field at the end is a word", "x tag:", words("x", "tag:")),
                argumentSet("an unknown field is a word", "venue:x", words("venue:x")),
                argumentSet("a field before an unbalanced quote", "title:\"x", words("x")),
                argumentSet("an arXiv id with prefix and version", "arXiv:2504.04921v1", words("2504.04921")),
                argumentSet("a link to arXiv", "https://arxiv.org/abs/2504.04921", words("2504.04921")),
                argumentSet("a DOI's link", "https://doi.org/10.5555/ABC.1 x", words("10.5555/abc.1", "x")),
                argumentSet("an excluded identifier", "-doi:10.5555/1", List.of(not(word("10.5555/1")))),
                argumentSet("control and bidi characters separate", "a\u0000b\u202ec", words("a", "b", "c")),
                argumentSet("a lone surrogate separates", "a\ud800b", words("a", "b")),
                argumentSet("a decomposed accent is composed", "cafe\u0301", words("caf\u00e9")),
                argumentSet("an emoji is a word", "\ud83d\ude00", words("\ud83d\ude00")),
                argumentSet("letters in LaTeX", "Bokm{\\aa}l S\\'ami \\o", words("Bokmal", "Sami", "o")),
                argumentSet("accents in braces", "G\\\"{o}del \\'{\\i}", words("Godel", "i")),
                argumentSet("commands of LaTeX", "\\emph{low} 30\\% $\\alpha$", words("low", "30%")),
                argumentSet("a hyphen after a command excludes nothing", "$\\alpha$-Divergence", words("Divergence")),
                argumentSet("only quotes", "\"\"\"", List.of()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWordsPhrasesExclusionsAndFields(String text, List<Clause> clauses) {
        assertThat(QueryText.parse(text).clauses()).isEqualTo(clauses);
    }

    @Test
    void readsNoMoreThanABoundedNumberOfClauses() {
        assertThat(QueryText.parse("word ".repeat(100_000)).clauses()).hasSize(64);
    }

    @Test
    void ranksNothingWhereItOnlyExcludes() {
        assertThat(QueryText.parse("-a -b").ranks()).isFalse();
        assertThat(QueryText.parse("  ").ranks()).isFalse();
        assertThat(QueryText.parse("-a b").ranks()).isTrue();
        assertThat(QueryText.parse("\"\"").ranks()).isTrue();
    }

    private static Clause word(String text) {
        return new Clause(ANY, text, false, false);
    }

    private static List<Clause> words(String... texts) {
        return Stream.of(texts).map(QueryTextTest::word).toList();
    }

    private static Clause phrase(String text) {
        return new Clause(ANY, text, true, false);
    }

    private static Clause not(Clause clause) {
        return new Clause(clause.scope(), clause.text(), clause.phrase(), true);
    }
}
