package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralsTest {

    static Stream<Arguments> scalars() {
        return Stream.of(
                argumentSet("single quotes", "'plain'", "plain"),
                argumentSet("double quotes", "\"it's\"", "it's"),
                argumentSet("an escaped quote", "'it\\'s'", "it's"),
                argumentSet("escaped blanks", "'a\\nb\\tc'", "a\nb\tc"),
                argumentSet("escaped characters", "'\\xe9 \\u00e9 \\U0001F600'", "é é 😀"),
                argumentSet("a character that is none", "'a\\U00110000b'", "a\uFFFDb"),
                argumentSet("octal escapes", "'\\101\\0'", "A"),
                argumentSet("unknown escapes", "'\\N{DASH} \\q'", "\\N{DASH} \\q"),
                argumentSet("a raw string", "r'\\n'", "\\n"),
                argumentSet("bytes", "b'bytes'", "bytes"),
                argumentSet("an integer", " 12 ", "12"),
                argumentSet("a fraction", "-1.5e-7", "-1.5e-7"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void readsStringsAndNumbers(String literal, String text) throws Malformed {
        assertThat(Literals.read(literal).text()).isEqualTo(text);
    }

    @Test
    void readsContainersOfAllKinds() throws Malformed {
        Value read = Literals.read("{'a': [1, (2, 'x'), [3]], 'b': None, 'c': True, 'd': {'e': ()}, 'f': nan,}");

        assertThat(read.items("a")).hasSize(3);
        assertThat(read.items("a").get(1).texts()).containsExactly("2", "x");
        assertThat(read.has("b")).isFalse();
        assertThat(read.get("c")).isEqualTo(new Value.Flag(true));
        assertThat(read.at("d", "e").items()).isEmpty();
        assertThat(read.has("f")).isFalse();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("a call", "{'a': datetime.datetime(2026, 7, 2)}", "malformed-literal", "datetime.datetime"),
                argumentSet("a name", "__import__('os').system('true')", "malformed-literal", "__import__"),
                argumentSet("an expression", "{'a': 1 + 1}", "malformed-literal", "comma"),
                argumentSet("a set", "{1, 2}", "malformed-literal", "colon"),
                argumentSet("two values", "{} {}", "malformed-literal", "more text"),
                argumentSet("a missing value", "{'a': }", "malformed-literal", "no value"),
                argumentSet("a cut string", "{'a': 'b", "truncated", "string"),
                argumentSet("a cut list", "['a', ", "truncated", "ends"),
                argumentSet("nothing", "", "truncated", "ends"),
                argumentSet("a bottomless list", "[".repeat(100_000), "too-deep", "100 levels"),
                argumentSet("a bottomless dict", "{'a':".repeat(100_000), "too-deep", "100 levels"),
                argumentSet("too many values", "[" + "1,".repeat(200_000) + "]", "too-many-values", "100000"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoDataAndSaysWhy(String text, String code, String reason) {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> Literals.read(text));

        assertThat(malformed.code()).isEqualTo(code);
        assertThat(malformed.reason()).contains(reason).startsWith("character ");
    }

    @Test
    void givesTheBeginningOfACutText() {
        Value beginning = Literals.beginning("{'paper': {'id': '2607.01234', 'title': 'Cut', 'summary': 'We c");

        assertThat(beginning.at("paper", "title").text()).isEqualTo("Cut");
    }

    @Test
    void takesOtherTextInBracketsForNoList() {
        assertThat(Literals.list("[Retracted] A title [sic]")).isEqualTo(Value.Nothing.NOTHING);
        assertThat(Literals.list("['a', \"b\"]").texts()).containsExactly("a", "b");
    }
}
