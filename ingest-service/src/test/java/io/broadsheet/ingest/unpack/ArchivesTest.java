package io.broadsheet.ingest.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.Packed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivesTest {
    private static final Bounds BOUNDS = new Bounds(100 << 20, 250, 50, 1, Duration.ofMinutes(1));

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void showsFilesAndPassesFoldersAndHiddenFilesBy(ArchiveKind kind) throws IOException {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("july/", new byte[0]);
        files.put("july/29.txt", "one".getBytes(UTF_8));
        files.put("july/.DS_Store", "x".getBytes(UTF_8));
        files.put("__MACOSX/july/29.txt", "x".getBytes(UTF_8));
        files.put("./30.txt", new byte[0]);
        files.put("n\u00E9w " + "long".repeat(60) + ".txt", "three".getBytes(UTF_8));

        // When
        byte[] packed = pack(kind, files);

        // Then
        assertThat(ArchiveKind.of(packed)).contains(kind);
        assertThat(visit(kind, packed, BOUNDS))
                .containsExactly(
                        "1 july/29.txt: one", "4 ./30.txt: ", "5 n\u00E9w " + "long".repeat(60) + ".txt: three");
    }

    static Stream<Arguments> hostileNames() {
        return Stream.of(
                argumentSet("upwards", "../../etc/passwd", "leads out of the archive"),
                argumentSet("upwards in the middle", "a/../../b.txt", "leads out of the archive"),
                argumentSet("upwards on Windows", "..\\..\\b.txt", "leads out of the archive"),
                argumentSet("absolute", "/etc/passwd", "is absolute"),
                argumentSet("absolute on Windows", "C:\\papers\\a.txt", "is absolute"),
                argumentSet("a share", "\\\\host\\a.txt", "is absolute"));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void refusesEntriesWhoseNamesArePaths(String name, String why) throws IOException {
        for (ArchiveKind kind : ArchiveKind.values()) {
            byte[] packed = pack(kind, Map.of(name, "root:x".getBytes(UTF_8)));
            assertThat(visit(kind, packed, BOUNDS))
                    .singleElement()
                    .asString()
                    .contains("refused entry-name")
                    .contains(why);
        }
    }

    static Stream<Arguments> kindsOfEntries() {
        return Stream.of(
                argumentSet("a symbolic link", TarConstants.LF_SYMLINK, "entry-link"),
                argumentSet("a hard link", TarConstants.LF_LINK, "entry-link"),
                argumentSet("a pipe", TarConstants.LF_FIFO, "entry-device"),
                argumentSet("a device", TarConstants.LF_BLK, "entry-device"),
                argumentSet("another device", TarConstants.LF_CHR, "entry-device"));
    }

    @ParameterizedTest
    @MethodSource("kindsOfEntries")
    void refusesEntriesThatAreNoFiles(byte kind, String code) throws IOException {
        assertThat(visit(ArchiveKind.TAR, Packed.tarOf("odd", kind), BOUNDS))
                .singleElement()
                .asString()
                .startsWith("0 odd: refused " + code);
    }

    @Test
    void refusesLinksAndEncryptedEntriesOfAZip() throws IOException {
        // Given
        byte[] link = Packed.zip(Map.of("odd", "/etc/passwd".getBytes(UTF_8)));
        int directory = indexOf(link, "PK\u0001\u0002");
        link[directory + 5] = 3;
        link[directory + 41] = (byte) 0xA1;
        byte[] encrypted = Packed.zip(Map.of("odd", "secret".getBytes(UTF_8)));
        encrypted[indexOf(encrypted, "PK\u0001\u0002") + 8] |= 1;

        // When / Then
        assertThat(visit(ArchiveKind.ZIP, link, BOUNDS))
                .singleElement()
                .asString()
                .contains("refused entry-link");
        assertThat(visit(ArchiveKind.ZIP, encrypted, BOUNDS))
                .singleElement()
                .asString()
                .contains("refused entry-encrypted");
    }

    @Test
    void losesOnlyTheEntryOfAZipThatIsDamaged() throws IOException {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", "one".repeat(1000).getBytes(UTF_8));
        files.put("b.txt", "two".getBytes(UTF_8));
        byte[] packed = Packed.zip(files);
        packed[indexOf(packed, "a.txt") + 8] ^= 0x5A;

        // When / Then
        assertThat(visit(ArchiveKind.ZIP, packed, BOUNDS))
                .satisfiesExactly(
                        first -> assertThat(first).contains("refused entry-corrupt"),
                        second -> assertThat(second).isEqualTo("1 b.txt: two"));
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void tellsAnArchiveThatWasCut(ArchiveKind kind) {
        byte[] whole = pack(kind, Map.of("a.txt", "some text".repeat(100).getBytes(UTF_8)));
        for (int length : new int[] {whole.length / 20, whole.length / 12}) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> visit(kind, cut, BOUNDS)).isInstanceOf(Incomplete.class);
        }
    }

    @ParameterizedTest
    @EnumSource(ArchiveKind.class)
    void stopsAtTooManyEntries(ArchiveKind kind) {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= BOUNDS.entries(); i++) {
            files.put("f" + i, new byte[0]);
        }

        // When / Then
        assertThatThrownBy(() -> visit(kind, pack(kind, files), BOUNDS))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.reason())
                                .startsWith("too-many-entries: the archive has more than 50 entries"));
    }

    @Test
    void doesNotHoldADirectoryThatIsLargerThanItsEntriesMayMake() {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 30_000; i++) {
            files.put("folder/of/many/entries/" + i, new byte[0]);
        }

        // When / Then
        assertThatThrownBy(() -> visit(ArchiveKind.ZIP, Packed.zip(files), BOUNDS))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.reason()).startsWith("too-many-entries: the zip's directory is too large"));
    }

    @Test
    void stopsAtAnArchiveBomb() {
        byte[] bomb = Packed.zip(Map.of("a.txt", new byte[90 << 20]));
        assertThatThrownBy(() -> visit(ArchiveKind.ZIP, bomb, BOUNDS))
                .isInstanceOfSatisfying(
                        Unusable.class, e -> assertThat(e.code()).isEqualTo("expands-too-much"));
    }

    @Test
    void doesNotHoldAHeaderOfAnySize() {
        // Given
        byte[] packed = Packed.tarOf("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, new byte[3 << 20]);

        // When / Then
        assertThatThrownBy(() -> visit(ArchiveKind.TAR, packed, BOUNDS))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.reason())
                                .startsWith("corrupt-file: an entry's header in the tar has more than"));
    }

    @Test
    void refusesOfficeDocuments() {
        byte[] spreadsheet = Packed.zip(Map.of("[Content_Types].xml", "<x/>".getBytes(UTF_8)));
        assertThatThrownBy(() -> visit(ArchiveKind.ZIP, spreadsheet, BOUNDS))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.reason()).startsWith("binary-file: it is an Office document"));
    }

    @Test
    void takesTextForNoArchive() {
        assertThat(ArchiveKind.of("Daily Papers\n".repeat(100).getBytes(UTF_8))).isEmpty();
        assertThat(ArchiveKind.of(new byte[1024])).isEmpty();
        assertThat(ArchiveKind.of(new byte[0])).isEmpty();
    }

    private static byte[] pack(ArchiveKind kind, Map<String, byte[]> files) {
        return kind == ArchiveKind.TAR ? Packed.tar(files) : Packed.zip(files);
    }

    private static List<String> visit(ArchiveKind kind, byte[] packed, Bounds bounds) throws IOException {
        Meter meter = new Meter(bounds, () -> {});
        Notes notes = new Notes();
        if (kind == ArchiveKind.ZIP) {
            Archives.readZip(new SeekableInMemoryByteChannel(packed), meter, notes);
        } else {
            Archives.readTar(new ByteArrayInputStream(packed), meter, notes);
        }
        return notes.seen;
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).indexOf(text);
    }

    private static final class Notes implements EntryVisitor {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void file(Entry entry, InputStream content) throws IOException {
            try {
                seen.add(entry.index() + " " + entry.name() + ": " + new String(content.readAllBytes(), UTF_8));
            } catch (UnusableEntry e) {
                refused(entry, e);
            }
        }

        @Override
        public void refused(Entry entry, UnusableEntry reason) {
            seen.add(entry.index() + " " + entry.name() + ": refused " + reason.reason());
        }
    }
}
