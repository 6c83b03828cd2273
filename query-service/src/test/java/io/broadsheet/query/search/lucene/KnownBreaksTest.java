package io.broadsheet.query.search.lucene;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It says what the JDK's iterator says, wherever it is asked. */
class KnownBreaksTest {

    private final BreakIterator finder = BreakIterator.getSentenceInstance(Locale.ROOT);
    private final KnownBreaks known = new KnownBreaks(BreakIterator.getSentenceInstance(Locale.ROOT));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "One",
                "One sentence. Another one? Yes! And 3.5 of a third",
                "Ends with a blank. ",
                "\u6211\u4eec\u63d0\u51fa\u3002\u5b83\u5feb\u3002"
            })
    void breaksWhereTheOtherDoes(String text) {
        finder.setText(text);
        known.setText(text);

        assertThat(known.getText().getEndIndex()).isEqualTo(text.length());
        assertThat(walk(known, known.first(), true)).isEqualTo(walk(finder, finder.first(), true));
        assertThat(walk(known, known.last(), false)).isEqualTo(walk(finder, finder.last(), false));
        assertThat(around(known, text)).isEqualTo(around(finder, text));
    }

    private static List<Integer> walk(BreakIterator breaks, int from, boolean forward) {
        return IntStream.iterate(
                        from, found -> found != BreakIterator.DONE, _ -> forward ? breaks.next() : breaks.previous())
                .boxed()
                .collect(toList());
    }

    private static List<List<Integer>> around(BreakIterator breaks, String text) {
        return IntStream.range(0, text.length())
                .mapToObj(offset -> List.of(
                        breaks.following(offset),
                        breaks.current(),
                        breaks.preceding(offset),
                        breaks.current(),
                        breaks.isBoundary(offset) ? 1 : 0))
                .collect(toList());
    }
}
