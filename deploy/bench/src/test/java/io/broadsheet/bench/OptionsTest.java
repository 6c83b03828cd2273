package io.broadsheet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

    static Stream<Arguments> goodLines() {
        return Stream.of(
                argumentSet("nothing", List.of(), new Options(100_000, 1, false)),
                argumentSet("records", List.of("--records", "20000"), new Options(20_000, 1, false)),
                argumentSet("all", List.of("--keep", "--seed", "7", "--records", "5"), new Options(5, 7, true)));
    }

    @ParameterizedTest
    @MethodSource("goodLines")
    void readsTheCommandLine(List<String> line, Options options) {
        assertThat(Options.parse(line)).isEqualTo(options);
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                argumentSet("unknown", List.of("--record", "5"), "\"--record\" is not known"),
                argumentSet("no number", List.of("--records"), "--records takes a whole number from 1, not \"\""),
                argumentSet("words", List.of("--seed", "many"), "not \"many\""),
                argumentSet("zero", List.of("--records", "0"), "not \"0\""));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void saysWhatIsWrongAndHowToCallIt(List<String> line, String message) {
        assertThatThrownBy(() -> Options.parse(line))
                .hasMessageContaining(message)
                .hasMessageContaining("usage:");
    }
}
