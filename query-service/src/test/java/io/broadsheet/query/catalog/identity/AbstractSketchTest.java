package io.broadsheet.query.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AbstractSketchTest {

    static Stream<Arguments> sketches() {
        return Stream.of(
                argumentSet("equal", values(1, 2, 3), values(1, 2, 3), new Overlap(3, 3, 3)),
                argumentSet("one cut from the other", values(1, 2, 3, 4), values(2, 4), new Overlap(2, 4, 2)),
                argumentSet("values above the sign bit", values(1, 0x9000), values(0x9000), new Overlap(1, 2, 1)),
                argumentSet("nothing in common", values(1, 3), values(2, 4), new Overlap(0, 2, 2)),
                argumentSet("no abstract", values(), values(1, 2), new Overlap(0, 0, 2)));
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void countsWhatTwoHaveInCommon(int[] one, int[] other, Overlap overlap) {
        assertThat(sketch(one).with(sketch(other))).isEqualTo(overlap);
        assertThat(sketch(other).with(sketch(one)))
                .isEqualTo(new Overlap(overlap.common(), /* left= */ overlap.right(), /* right= */ overlap.left()));
    }

    @Test
    void comparesACutSketchOnlyAsFarAsItGoes() {
        // Given two texts of 2,000 pairs of words each, half of them in common, of which 512 each are known
        AbstractSketch one =
                sketch(IntStream.range(0, 2_000).map(i -> i * 20).limit(512).toArray());
        AbstractSketch other = sketch(IntStream.range(0, 2_000)
                .map(i -> i * 20 + 10 * (i % 2))
                .limit(512)
                .toArray());
        // When
        Overlap overlap = one.with(other);
        // Then
        assertThat(overlap.jaccard()).isCloseTo(1 / 3.0, within(0.01));
        assertThat(overlap.containment()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void comparesACutSketchWithAWholeOne() {
        // Given a long text and one of its last quarter, which lies above all that is known of the long one
        AbstractSketch cut = sketch(IntStream.range(0, 512).toArray());
        AbstractSketch whole = sketch(IntStream.range(1_000, 1_100).toArray());
        // When and then
        assertThat(cut.with(whole)).isEqualTo(new Overlap(0, 512, 0));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("not base64", "§§"),
                argumentSet("half a value", Base64.getEncoder().encodeToString(new byte[] {0, 1, 2})),
                argumentSet("not ascending", base64(2, 1)),
                argumentSet("twice the same", base64(2, 2)),
                argumentSet("too many", base64(IntStream.rangeClosed(0, 512).toArray())));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsNoSignature(String signature) {
        assertThatThrownBy(() -> AbstractSketch.of(signature)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] values(int... values) {
        return values;
    }

    private static AbstractSketch sketch(int... values) {
        return AbstractSketch.of(base64(values));
    }

    private static String base64(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
