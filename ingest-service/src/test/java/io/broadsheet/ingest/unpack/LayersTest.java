package io.broadsheet.ingest.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.Packed;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {
    private static final Bounds WIDE = new Bounds(1L << 30, 250, 100, 1, Duration.ofMinutes(1));
    private static final byte[] TEXT = text();

    static Stream<Arguments> compressions() {
        return Stream.of(
                argumentSet("gzip", (UnaryOperator<byte[]>) Packed::gzip),
                argumentSet("zstd", (UnaryOperator<byte[]>) Packed::zstd),
                argumentSet("bzip2", (UnaryOperator<byte[]>) Packed::bzip2),
                argumentSet("xz", (UnaryOperator<byte[]>) Packed::xz));
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void readsWhatIsInside(UnaryOperator<byte[]> compress) throws IOException {
        assertThat(read(compress.apply(TEXT), WIDE)).isEqualTo(TEXT);
        assertThat(read(compress.apply(new byte[0]), WIDE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void readsOnWhereSeveralStreamsFollowOneAnother(UnaryOperator<byte[]> compress) throws IOException {
        byte[] both = join(compress.apply(TEXT), compress.apply(TEXT));
        assertThat(read(both, WIDE)).isEqualTo(join(TEXT, TEXT));
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void tellsAFileThatWasCutWhereverThatIs(UnaryOperator<byte[]> compress) {
        byte[] whole = compress.apply(TEXT);
        for (int length : new int[] {20, whole.length / 3, whole.length / 2, whole.length - 9, whole.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length), WIDE))
                    .describedAs("%d of %d bytes", length, whole.length)
                    .isInstanceOfSatisfying(
                            Incomplete.class,
                            e -> assertThat(e.reason())
                                    .startsWith("truncated-file: its ")
                                    .contains("copy or download"));
        }
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void tellsASecondStreamThatIsDamaged(UnaryOperator<byte[]> compress) {
        // Given
        byte[] damaged = join(compress.apply(TEXT), compress.apply(TEXT));
        for (int i = damaged.length * 3 / 4; i < damaged.length * 3 / 4 + 20; i++) {
            damaged[i] ^= 0x55;
        }

        // When / Then
        assertThatThrownBy(() -> read(damaged, WIDE)).isInstanceOf(Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 512, 100_000})
    void passesOverZeroBytesBehindTheLastGzipMember(int count) throws IOException {
        byte[] zeros = new byte[count];
        byte[] packed = Packed.gzip(TEXT);

        assertThat(read(join(packed, zeros), WIDE)).isEqualTo(TEXT);
        assertThat(read(join(join(packed, packed), zeros), WIDE)).isEqualTo(join(TEXT, TEXT));
    }

    static Stream<Arguments> otherBytes() {
        return Stream.of(
                argumentSet("text", "garbage".getBytes(UTF_8)),
                argumentSet("text behind zero bytes", "\0\0\0garbage".getBytes(UTF_8)),
                argumentSet("a member behind zero bytes", join(new byte[512], Packed.gzip(TEXT))));
    }

    @ParameterizedTest
    @MethodSource("otherBytes")
    void refusesOtherBytesBehindTheLastGzipMember(byte[] bytes) {
        assertThatThrownBy(() -> read(join(Packed.gzip(TEXT), bytes), WIDE))
                .isInstanceOfSatisfying(
                        Unusable.class, e -> assertThat(e.reason()).startsWith("corrupt-file: its gzip stream"));
    }

    @Test
    void refusesMoreCompressionsThanAllowed() throws IOException {
        byte[] twice = Packed.gzip(Packed.xz(TEXT));
        assertThatThrownBy(() -> read(twice, WIDE))
                .isInstanceOfSatisfying(
                        Unusable.class, e -> assertThat(e.reason()).startsWith("nested-too-deep: it is xz in gzip"));
        assertThat(read(twice, new Bounds(1L << 30, 250, 100, 2, Duration.ofMinutes(1))))
                .isEqualTo(TEXT);
    }

    static Stream<Arguments> tightBounds() {
        byte[] bomb = Packed.gzip(new byte[200 << 20]);
        return Stream.of(
                argumentSet("size", bomb, new Bounds(10 << 20, 250, 9, 1, Duration.ofMinutes(1)), "too-much-data"),
                argumentSet("ratio", bomb, new Bounds(1L << 40, 250, 9, 1, Duration.ofMinutes(1)), "expands-too-much"),
                argumentSet("time", bomb, new Bounds(1L << 40, 9999, 9, 1, Duration.ZERO), "too-slow"));
    }

    @ParameterizedTest
    @MethodSource("tightBounds")
    void stopsABombAtEveryBound(byte[] bomb, Bounds bounds, String code) {
        assertThatThrownBy(() -> read(bomb, bounds)).isInstanceOfSatisfying(Unusable.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.what()).contains("raise broadsheet.limits.");
        });
    }

    @Test
    void doesNotBlameTheFileForADiskThatFails() {
        // Given
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(Packed.gzip(TEXT))) {
            private int left = 2000;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("Input/output error");
                }
                int read = super.read(buffer, offset, Math.min(length, left));
                left -= read;
                return read;
            }
        };

        // When / Then
        assertThatThrownBy(() -> Layers.open(broken, meter(WIDE)).content().readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("Input/output error");
    }

    private static byte[] read(byte[] file, Bounds bounds) throws IOException {
        return Layers.open(new ByteArrayInputStream(file), meter(bounds))
                .content()
                .readAllBytes();
    }

    private static Meter meter(Bounds bounds) {
        return new Meter(bounds, () -> {});
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Words in an order that does not compress away. */
    private static byte[] text() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
        }
        return text.toString().getBytes(UTF_8);
    }
}
