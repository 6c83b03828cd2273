package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void holdsTheHighestBitsOfEachPairOnceAscending() {
        long[] pairs = {0xffff_0000_0000_0001L, 0x0001_0000_0000_0000L, 0xffff_0000_0000_0002L, 0x8000_0000_0000_0000L};
        assertThat(values(Signature.of(pairs)).toString()).isEqualTo("\u0001\u8000\uffff");
    }

    @Test
    void keepsTheSmallestOfALongText() {
        long[] pairs = new SplittableRandom(3).longs(4_000).toArray();
        CharBuffer values = values(Signature.of(pairs));
        assertThat(values.length()).isEqualTo(Signature.MOST);
        assertThat((int) values.get(Signature.MOST - 1)).isLessThan(0x10000 / 4_000 * 600);
    }

    @Test
    void isEmptyWithoutPairs() {
        assertThat(Signature.of(new long[0])).isEmpty();
    }

    @Test
    void knowsPairsByTheirWordsAndOrder() {
        assertThat(WordPairs.of(FoldedText.of("patient decoders wait"))).hasSize(2);
        assertThat(WordPairs.of(FoldedText.of("patient decoders")))
                .isEqualTo(WordPairs.of(FoldedText.of("Patient, decoders!")))
                .isNotEqualTo(WordPairs.of(FoldedText.of("decoders patient")))
                .isNotEqualTo(WordPairs.of(FoldedText.of("patientd ecoders")));
        assertThat(WordPairs.of(FoldedText.of("patient"))).isEmpty();
        assertThat(WordPairs.of(FoldedText.of(""))).isEmpty();
    }

    @Test
    void readsNoMoreThanTwentyPages() {
        assertThat(WordPairs.of(FoldedText.of("word ".repeat(50_000)))).hasSize(WordPairs.MOST);
    }

    private static CharBuffer values(String signature) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(signature)).asCharBuffer();
    }
}
