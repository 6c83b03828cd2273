package io.broadsheet.enrich.clean.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.clean.TextCleaner;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFinderTest {

    private static final Mirrors MIRRORS = Mirrors.of(
            List.of("huface.online=huggingface.co", "b-61j.pages.dev=huggingface.co", "hf.co=huggingface.co"));

    private final LinkFinder finder = new LinkFinder(MIRRORS);

    static Stream<Arguments> endings() {
        return Stream.of(
                argumentSet("a sentence's end", "Code: https://github.com/example/a.", "https://github.com/example/a"),
                argumentSet(
                        "a blank before the end", "at https://github.com/example/a .", "https://github.com/example/a"),
                argumentSet("parentheses around", "(see https://example.org/a).", "https://example.org/a"),
                argumentSet("parentheses inside", "https://example.org/a_(b), and", "https://example.org/a_(b)"),
                argumentSet("brackets around", "[https://example.org/a]", "https://example.org/a"),
                argumentSet("quotation marks", "\"https://example.org/a\", 'x'", "https://example.org/a"),
                argumentSet("angle brackets", "<https://example.org/a>", "https://example.org/a"),
                argumentSet(
                        "a LaTeX link", "\\url{https://github.com/example/Copy.}", "https://github.com/example/Copy"),
                argumentSet(
                        "a repetition",
                        "https://github.com/example/C{https://github.com/example/C}",
                        "https://github.com/example/C"),
                argumentSet(
                        "a last hyphen is its own",
                        "https://github.com/example/LUD-. Keywords",
                        "https://github.com/example/LUD-"),
                argumentSet("a slash stays", "See https://example.github.io/tool/", "https://example.github.io/tool/"),
                argumentSet("a query", "https://example.org/a?b=c&d=%20#e.", "https://example.org/a?b=c&d=%20#e"),
                argumentSet("emphasis around", "**https://example.org/a**", "https://example.org/a"),
                argumentSet(
                        "text of another script behind",
                        "代码：https://github.com/example/a。",
                        "https://github.com/example/a"),
                argumentSet(
                        "capitals in scheme and host", "HTTPS://GitHub.com/Example/A", "https://github.com/Example/A"),
                argumentSet("no scheme", "code and results at github.com/example/a.", "https://github.com/example/a"),
                argumentSet("www only", "at www.example.org/Rank", "https://www.example.org/Rank"),
                argumentSet("a project's page alone", "see say-can.github.io.", "https://say-can.github.io"),
                argumentSet(
                        "a repository as it is cloned",
                        "http://www.github.com/example/Rank.git.",
                        "https://github.com/example/Rank"),
                argumentSet("a repository with a slash", "https://github.com/a/b/.", "https://github.com/a/b"),
                argumentSet("a domain alone", "models at https://www.example.com.", "https://www.example.com"));
    }

    @ParameterizedTest
    @MethodSource
    void endings(String text, String link) {
        assertThat(finder.find(List.of(TextCleaner.clean(text)), List.of()))
                .extracting(Link::url)
                .containsExactly(link);
    }

    static Stream<Arguments> noLinks() {
        return Stream.of(
                        "github.com is a site, and notgithub.com/a/b another",
                        "mail me at jo@github.com/x",
                        "javascript:alert(1) data:text/html,x ftp://example.org/a",
                        "https:// and http://localhost/a",
                        "https://huggingface.co@evil.example/a",
                        "either/or, e.g. a.b/c")
                .map(text -> argumentSet(text, text));
    }

    @ParameterizedTest
    @MethodSource
    void noLinks(String text) {
        assertThat(finder.find(List.of(text), List.of(text))).isEmpty();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                argumentSet("a repository", "https://github.com/example/a/tree/main/b", LinkKind.CODE),
                argumentSet("a repository elsewhere", "https://gitlab.com/example/a", LinkKind.CODE),
                argumentSet("a repository on a university's host", "https://gitlab.example.org/a/b", LinkKind.CODE),
                argumentSet("an owner of repositories", "https://github.com/example", LinkKind.PROJECT),
                argumentSet("a data set", "https://huggingface.co/datasets/example/a", LinkKind.DATASET),
                argumentSet("a deposited data set", "https://doi.org/10.5281/zenodo.1234567", LinkKind.DATASET),
                argumentSet("a model", "https://huggingface.co/example/a", LinkKind.MODEL),
                argumentSet("an owner of models", "https://huggingface.co/example", LinkKind.OTHER),
                argumentSet("a demo", "https://huggingface.co/spaces/example/a", LinkKind.DEMO),
                argumentSet("a project's page", "https://example.github.io/a/", LinkKind.PROJECT),
                argumentSet("a preprint", "https://arxiv.org/abs/2607.01234", LinkKind.PAPER),
                argumentSet("a publisher", "https://doi.org/10.5555/x", LinkKind.PAPER),
                argumentSet("anything else", "https://example.org/a", LinkKind.OTHER));
    }

    @ParameterizedTest
    @MethodSource
    void kinds(String link, LinkKind kind) {
        assertThat(finder.find(List.of(), List.of(link))).containsExactly(new Link(link, kind));
    }

    static Stream<Arguments> mirrored() {
        return Stream.of(
                argumentSet(
                        "a data set",
                        "at https://b-61j.pages.dev/datasets/a/b.",
                        "at https://huggingface.co/datasets/a/b."),
                argumentSet("a model", "https://HUFACE.online/a/b", "https://huggingface.co/a/b"),
                argumentSet("an alias", "http://www.hf.co/a/b", "http://www.huggingface.co/a/b"),
                argumentSet("without a scheme", "see huface.online/a/b", "see huggingface.co/a/b"),
                argumentSet(
                        "a host of that name elsewhere",
                        "https://a.huface.online.example/b",
                        "https://a.huface.online.example/b"),
                argumentSet(
                        "a longer host",
                        "https://my-hf.co/a and https://hf.company/b",
                        "https://my-hf.co/a and https://hf.company/b"),
                argumentSet("in words", "the alias hf.co is short", "the alias hf.co is short"),
                argumentSet("a user of that name", "https://hf.co@evil.example/a", "https://hf.co@evil.example/a"));
    }

    @ParameterizedTest
    @MethodSource
    void mirrored(String text, String mapped) {
        assertThat(MIRRORS.map(text)).isEqualTo(mapped);
        assertThat(MIRRORS.map(mapped)).isEqualTo(mapped);
    }

    @Test
    void theSameLinkCountsOnceHoweverItIsSpelled() {
        List<Link> links = finder.find(
                List.of("https://github.com/example/a, http://github.com/example/a/ and www.github.com/example/a.git"),
                List.of("https://github.com/example/a", "https://example.org/b"));

        assertThat(links)
                .extracting(Link::url)
                .containsExactly("https://github.com/example/a", "https://example.org/b");
    }

    @Test
    void linksWithoutABlankBetweenThemAreSeveral() {
        assertThat(finder.find(
                        List.of("(https://example.org/a),https://example.org/b;https://example.org/c"), List.of()))
                .extracting(Link::url)
                .containsExactly("https://example.org/a", "https://example.org/b", "https://example.org/c");
    }

    @Test
    void anArchivedLinkIsOne() {
        String archived = "https://web.archive.org/web/2026/https://example.org/a";
        assertThat(finder.find(List.of(archived), List.of()))
                .extracting(Link::url)
                .containsExactly(archived);
    }

    @Test
    @Timeout(10)
    void aTextFullOfLinksIsBounded() {
        StringBuilder text = new StringBuilder("https://example.org/" + ")".repeat(500_000) + " ");
        IntStream.range(0, 20_000)
                .forEach(i -> text.append("https://example.org/").append(i).append(' '));

        assertThat(finder.find(List.of(text.toString()), List.of())).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huface.online", "a=b=c", "nohost=x.org", "x.org=", "a.b=c d.e"})
    void aBrokenTableIsRefusedNamingTheEntry(String entry) {
        assertThatThrownBy(() -> Mirrors.of(List.of("hf.co=huggingface.co", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + entry + "'");
    }

    @Test
    void aMirrorOfAMirrorIsRefused() {
        assertThatThrownBy(() -> Mirrors.of(List.of("a.org=b.org", "b.org=c.org")))
                .hasMessageContaining("'b.org' is an original and a mirror");
    }
}
