package io.broadsheet.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextCleanerTest {

    static Stream<Arguments> latex() {
        return Stream.of(
                argumentSet("a letter command in braces", "Bokm{\\aa}l", "Bokmål"),
                argumentSet("a letter command before a blank", "S\\o ren", "Søren"),
                argumentSet("an acute accent", "S\\'ami and Jos\\'{e}", "Sámi and José"),
                argumentSet("a diaeresis", "Gr\\\"onwall", "Grönwall"),
                argumentSet("an accent around a dotless i", "na{\\\"\\i}ve", "naïve"),
                argumentSet("a tilde", "Espa\\~nol by Jo\\~{a}o", "Español by João"),
                argumentSet("a blank that ends a letter's name", "na\\\"\\i ve, Garc\\'\\i a", "naïve, García"),
                argumentSet(
                        "letters for accents", "\\c{C}a\\u{g}r{\\i}, \\v{S}koda, Erd\\H{o}s", "Çağrı, Škoda, Erdős"),
                argumentSet("a sign with text glued on", "\\textless2MB of storage", "<2MB of storage"),
                argumentSet("a per mille sign", "less than 0.1 {\\textperthousand} of it", "less than 0.1 ‰ of it"),
                argumentSet("percent signs", "by 30\\% and 25\\%.", "by 30% and 25%."),
                argumentSet("an ampersand", "Q\\&A", "Q&A"),
                argumentSet("small capitals", "One For All (\\textsc{Ofa})", "One For All (Ofa)"),
                argumentSet(
                        "nested fonts",
                        "\\textbf{Le}arning from \\textbf{\\emph{Co}}rrectness",
                        "Learning from Correctness"),
                argumentSet("a declaration", "the {\\em multiple} case", "the multiple case"),
                argumentSet("a declaration that lost its backslash", "distant {bf MASK} tokens", "distant MASK tokens"),
                argumentSet("a protected capital", "{B}races and {BERT}", "Braces and BERT"),
                argumentSet("a title in braces", "{A Title: With, Commas}", "A Title: With, Commas"),
                argumentSet(
                        "ties",
                        "Pre-training~(MVP), e.g.~RoBERTa in Figure~3",
                        "Pre-training (MVP), e.g. RoBERTa in Figure 3"),
                argumentSet(
                        "quotation marks",
                        "``supervised pre-training'' and `why'",
                        "\"supervised pre-training\" and 'why'"),
                argumentSet(
                        "quotation marks closed otherwise",
                        "``Textbooks Are All You Need\" approach",
                        "\"Textbooks Are All You Need\" approach"),
                argumentSet(
                        "dashes",
                        "models---with it -- the Fisher--KPP equation",
                        "models—with it – the Fisher–KPP equation"),
                argumentSet("a link command", "at \\url{https://example.org/a\\_b}.", "at https://example.org/a_b."),
                argumentSet(
                        "a link with a text",
                        "\\href{https://example.org/x}{our page}",
                        "our page (https://example.org/x)"),
                argumentSet(
                        "a link with itself as text",
                        "\\href{https://example.org/x}{https://example.org/x}",
                        "https://example.org/x"),
                argumentSet(
                        "a link repeated in braces",
                        "https://example.org/A{https://example.org/A} and",
                        "https://example.org/A and"),
                argumentSet(
                        "a link with its text in braces",
                        "https://example.org/A{Our Models}",
                        "https://example.org/A (Our Models)"),
                argumentSet(
                        "an icon",
                        "available at \\faGithub~ https://example.org/P",
                        "available at https://example.org/P"),
                argumentSet("an author's own command", "named ``\\growlength'' here", "named \"growlength\" here"),
                argumentSet(
                        "an author's own command with a tie",
                        "\\ModelName~outperforms \\ours{}.",
                        "ModelName outperforms ours."),
                argumentSet(
                        "an author's own command with an argument",
                        "a \\coloremph{modular} design",
                        "a modular design"),
                argumentSet(
                        "a command that swallowed its argument's brace",
                        "method \\emphcanonical analysis",
                        "method canonical analysis"),
                argumentSet("a citation", "models~\\citep{One,Two}, with it", "models, with it"),
                argumentSet("a footnote", "data\\footnote{On request.} set", "data (On request.) set"),
                argumentSet(
                        "colours", "\\textbf{\\color{ddt}D}ecoupled \\textcolor{red}{Warning}", "Decoupled Warning"),
                argumentSet("an environment", "\\begin{center} Mind \\end{center} it", "Mind it"),
                argumentSet("a sign's name broken in two", "\\b{eta}-VAE", "β-VAE"),
                argumentSet("a hyphenation mark", "risk\\-sensitive", "risk-sensitive"),
                argumentSet("a brace that a cut left open", "the \\textbf{Le", "the Le"),
                argumentSet("the logo", "a subset of \\LaTeX.~The", "a subset of LaTeX. The"));
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                argumentSet("Greek", "an $\\epsilon$-Nash and {\\epsilon}", "an ε-Nash and ε"),
                argumentSet("a factor", "$8\\times$ faster", "8× faster"),
                argumentSet("a number", "costs of $100$,000 and $92\\%$", "costs of 100,000 and 92%"),
                argumentSet("squares", "A$^2$Search in $O(n^2)$", "A²Search in O(n²)"),
                argumentSet("negative exponents", "$10^{-3}$ and $e^{-x}$", "10⁻³ and e^(-x)"),
                argumentSet("a lowered number", "$\\ell_2$ and $x_i$", "ℓ₂ and x_i"),
                argumentSet("logarithms", "$O(n\\log n)$ or $O(\\log n)$", "O(n log n) or O(log n)"),
                argumentSet(
                        "a root in a fraction",
                        "$O(1/\\sqrt{T})$, $\\frac{a+b}{c}$, $\\frac12$",
                        "O(1/√T), (a+b)/c, 1/2"),
                argumentSet("a calligraphic letter with a tilde", "$\\mathcal{O}(n)$, $\\tilde{O}(n)$", "O(n), Õ(n)"),
                argumentSet("a relation", "$T\\geq H^3$ with $k \\times k$", "T≥H³ with k × k"),
                argumentSet(
                        "scripts that lost their dollars",
                        "X^{2}-Gaussian, O(T^{3/4}), theta_{SFT}",
                        "X²-Gaussian, O(T^(3/4)), theta_SFT"),
                argumentSet("a star", "FaSTA$^*$ and $x^+$", "FaSTA* and x⁺"),
                argumentSet("angle brackets", "the $<$EOS$>$ token", "the <EOS> token"),
                argumentSet("degrees", "360$^\\circ$", "360°"),
                argumentSet("an ordinal", "the $5^{th}$", "the 5th"),
                argumentSet("an approximation", "$\\sim$543K", "∼543K"),
                argumentSet("a set", "$x\\!\\in\\!\\{4,8\\}$", "x∈{4,8}"),
                argumentSet("a name", "$\\texttt{structlm}$ and $ALLaM$", "structlm and ALLaM"),
                argumentSet("round delimiters", "for \\(\\alpha > 1\\)", "for α > 1"),
                argumentSet("a code point", "behavior$\\unicode{x2014}$such", "behavior—such"),
                argumentSet("doubled dollars", "$$E = mc^2$$", "E = mc²"));
    }

    static Stream<Arguments> untouched() {
        return Stream.of(
                        "Experiments on {it,es,de}->en",
                        "common concepts (e.g., {dog, frisbee, catch, throw});",
                        "weights {-1, 0, 1}",
                        "C++, C# and F*",
                        "It costs $100, or $5 to $10 more.",
                        "US$5,000 and $1M-$2M, then $3.",
                        "the function get_max_len and __init__",
                        "<2MB, a < b > c, x<b and c>d",
                        "the <mask> and <|endoftext|> tokens, List<String>",
                        "run it with --verbose -x",
                        "a ~82% reduction, ~11 trillion, (~20%-30%), 3~5 times, 94% ~ 99%",
                        "https://example.org/~name/a_b%20c?x=y",
                        "2^n and x_1 in plain text",
                        "AT&T, R&D, &c; and a;b",
                        "it's the models' 'own' rock 'n' roll",
                        "a 3.5\" disk and `code` in backticks",
                        "人工智能 и машинное обучение हिन्दी العربية",
                        "f: X -> Y --> Z, <- and =>",
                        "e-mail: a@example.org #1 100% 5*3=15 ^_^",
                        "new lines like \\n and \\d+ in a pattern")
                .map(text -> argumentSet(text, text));
    }

    static Stream<Arguments> characters() {
        return Stream.of(
                argumentSet("a decomposed letter", "e\u0301", "é"),
                argumentSet("zero-width characters", "wo\u200brd\ufeff jo\u2060in", "word join"),
                argumentSet("direction marks", "\u202eevil\u202c \u2066x\u2069", "evil x"),
                argumentSet("a soft hyphen", "docu\u00adments", "documents"),
                argumentSet("odd blanks", "48\u00a0GB\u2009of\u3000it\u2028now", "48 GB of it now"),
                argumentSet("ligatures", "e\ufb03cient \ufb01ne", "efficient fine"),
                argumentSet("controls", "a\u0000b\u0007c\u001bd", "abcd"),
                argumentSet("a hyphen that does not break", "low\u2011rank", "low-rank"),
                argumentSet("a lone surrogate", "a\ud800b", "ab"),
                argumentSet("a joiner where it shapes letters", "می\u200cخواهم", "می\u200cخواهم"),
                argumentSet("a joiner where it hides", "pay\u200dload", "payload"),
                argumentSet("tag characters", "a\udb40\udc41b", "ab"),
                argumentSet("UTF-8 read as Latin-1", "plan \u00e2\u0080\u0094 and", "plan — and"),
                argumentSet("French that only looks like it", "Â« été »", "Â« été »"),
                argumentSet("marks without end", "a" + "\u0301".repeat(500), "á" + "\u0301".repeat(5)),
                argumentSet("an emoji", "fast 🚀", "fast 🚀"));
    }

    static Stream<Arguments> markup() {
        return Stream.of(
                argumentSet("italics", "in <i>vitro</i> and <b>bold</b>", "in vitro and bold"),
                argumentSet("paragraphs", "<p>One.</p><p>Two.<br/>Three.</p>", "One. Two. Three."),
                argumentSet("lowered and raised", "CO<sub>2</sub>, 10<sup>5</sup>, x<sub>max</sub>", "CO₂, 10⁵, xmax"),
                argumentSet("JATS", "<jats:title>Abstract</jats:title><jats:p>Text</jats:p>", "Abstract Text"),
                argumentSet(
                        "a link's target",
                        "see <a href=\"https://example.org/x\">here</a>.",
                        "see here (https://example.org/x)."),
                argumentSet(
                        "a link that shows its target",
                        "<a href='https://example.org/x'>https://example.org/x</a>",
                        "https://example.org/x"),
                argumentSet("named references", "R&amp;D &lt; &eacute;&ndash;&hellip;", "R&D < é–…"),
                argumentSet("numbered references", "it&#8217;s &#x2014; &#151;", "it’s — —"),
                argumentSet("references of references", "Q&amp;amp;amp;A", "Q&A"),
                argumentSet("hidden markup", "&lt;i&gt;x&lt;/i&gt;", "x"),
                argumentSet("a reference to nothing", "&nosuchthing; &#0;x &#xd800;", "&nosuchthing; x &#xd800;"),
                argumentSet("a comment", "a<!-- b -->c", "ac"),
                argumentSet("a script stays text", "<script>alert(1)</script>", "<script>alert(1)</script>"));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                argumentSet("hard-wrapped lines", "  One line\n  and another.\r\n", "One line and another."),
                argumentSet("a word wrapped at its hyphen", "state-of-the-\n  art", "state-of-the-art"),
                argumentSet("a part of a word left out", "pre-\nand post-training", "pre- and post-training"),
                argumentSet("nothing but blanks", " \t\n ", ""));
    }

    @ParameterizedTest
    @MethodSource({"latex", "formulas", "characters", "markup", "lines"})
    void readsWhatWasMeant(String raw, String meant) {
        assertThat(TextCleaner.clean(raw)).isEqualTo(meant);
        assertThat(TextCleaner.clean(meant)).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource
    void untouched(String text) {
        assertThat(TextCleaner.clean(text)).isEqualTo(text);
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        Random random = new Random(20260729);
        for (int i = 0; i < 40_000; i++) {
            String raw = Debris.random(random);
            String once = TextCleaner.clean(raw);
            assertThat(TextCleaner.clean(once)).as(raw).isEqualTo(once);
        }
    }

    static final Supplier<Stream<Arguments>> hostile = () -> Stream.of(
            argumentSet("nested commands", "\\textbf{".repeat(50_000)),
            argumentSet("nested and closed commands", "\\textbf{".repeat(30_000) + "}".repeat(30_000)),
            argumentSet("nested accents", "\\'{".repeat(50_000) + "}".repeat(50_000)),
            argumentSet("nested roots", "$" + "\\sqrt{".repeat(50_000) + "}".repeat(50_000) + "$"),
            argumentSet("dollars", "$".repeat(300_000)),
            argumentSet("dollars apart", "$ a ".repeat(80_000)),
            argumentSet("ties", "~".repeat(300_000)),
            argumentSet("backticks", "`".repeat(300_001)),
            argumentSet("backslashes", "\\".repeat(300_001)),
            argumentSet("opening brackets", "<a ".repeat(100_000)),
            argumentSet("open comments", "<!--".repeat(20_000)),
            argumentSet("nested references", "&" + "amp;".repeat(100_000)),
            argumentSet("braces", "{".repeat(150_000) + "}".repeat(150_000)),
            argumentSet("links in braces", "https://e.org/{".repeat(20_000)),
            argumentSet("blanks", "\u00a0 ".repeat(200_000) + "x"));

    @ParameterizedTest
    @FieldSource
    @Timeout(10)
    void hostile(String text) {
        String once = TextCleaner.clean(text);
        assertThat(TextCleaner.clean(once)).isEqualTo(once);
    }
}
