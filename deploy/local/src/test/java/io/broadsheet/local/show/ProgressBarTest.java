package io.broadsheet.local.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressBarTest {
    static Stream<Arguments> bars() {
        return Stream.of(
                argumentSet(
                        "beginning",
                        new ProgressBar("a.txt", "storing", 0, 55, "records"),
                        "a.txt  [--------------------]   0 %  storing, 0 of 55 records"),
                argumentSet(
                        "in the middle",
                        new ProgressBar("a.txt", "reading", 1_500, 3_000, "bytes"),
                        "a.txt  [##########----------]  50 %  reading, 1,500 of 3,000 bytes"),
                argumentSet(
                        "nearly there is not there",
                        new ProgressBar("a.txt", "storing", 999, 1_000, "records"),
                        "a.txt  [###################-]  99 %  storing, 999 of 1,000 records"),
                argumentSet(
                        "end",
                        new ProgressBar("a.txt", "storing", 55, 55, "records"),
                        "a.txt  [####################] 100 %  storing, 55 of 55 records"),
                argumentSet(
                        "more than all",
                        new ProgressBar("a.txt", "storing", 60, 55, "records"),
                        "a.txt  [####################] 100 %  storing, 55 of 55 records"),
                argumentSet("nothing known", new ProgressBar("a.txt", "waiting", 0, 0, ""), "a.txt  waiting"),
                argumentSet("line break in a name", new ProgressBar("a\nb", "waiting", 0, 0, ""), "a\\nb  waiting"),
                argumentSet(
                        "long name",
                        new ProgressBar("x".repeat(40), "waiting", 0, 0, ""),
                        "x".repeat(31) + "…  waiting"));
    }

    @ParameterizedTest
    @MethodSource("bars")
    void showsHowFarItIs(ProgressBar bar, String expected) {
        assertThat(bar.text()).isEqualTo(expected);
    }
}
