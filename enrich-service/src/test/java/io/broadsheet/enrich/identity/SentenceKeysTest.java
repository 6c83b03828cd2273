package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceKeysTest {

    private static final List<String> SENTENCES = IntStream.range(0, 8)
            .mapToObj(i -> "Sentence number " + i + " speaks of patient decoders and of images taken at night.")
            .toList();

    @Test
    void samplesThreeSentences() {
        assertThat(keys(SENTENCES)).hasSize(3).allMatch(key -> key.kind().equals("sentence") && !key.strong());
    }

    @Test
    void anyFiveOfEightSentencesShareASample() {
        List<DedupKey> whole = keys(SENTENCES);
        for (int cut = 0; cut < SENTENCES.size(); cut++) {
            List<String> left = new ArrayList<>(SENTENCES);
            left.remove(cut);
            left.remove((cut * 3 + 1) % left.size());
            assertThat(keys(left)).as("without %d and another", cut).anyMatch(whole::contains);
        }
    }

    @Test
    void phrasesOfTheTradeAreNoSentences() {
        assertThat(keys(List.of("Code is available.", "We hope this helps.", "See our project page.")))
                .isEmpty();
    }

    @Test
    void dividesWhereASentenceEnds() {
        assertThat(Sentences.of("At 3.5 m, e.g. at night? Yes! 深度。学习").folded())
                .extracting(FoldedText::words)
                .containsExactly("at 3 5 m e g", "at night", "yes", "深 度", "学 习");
    }

    @Test
    void theSentencesMakeUpTheWhole() {
        String text = String.join(" ", SENTENCES);
        assertThat(Sentences.of(text).whole()).isEqualTo(FoldedText.of(text));
    }

    private static List<DedupKey> keys(List<String> sentences) {
        return SentenceKeys.of(Sentences.of(String.join(" ", sentences)).folded())
                .toList();
    }
}
