package io.broadsheet.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Jazzer is let loose on: unpacking and charsets, the detector, and the parser of every format that the service reads. */
public final class Target {
    /** The system property that names the targets of a Jazzer process, separated by commas. */
    static final String PROPERTY = "broadsheet.fuzz.target";

    static final String DETECTOR = "detector";
    static final String UNPACKING = "unpacking";

    private static final Formats FORMATS = RegisteredFormats.all();
    private static final int USUAL_LIMIT = 1 << 20;
    private static final int SMALL_LIMIT = 3000;

    private Target() {}

    /** What comes before parsing, then the formats by name. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(UNPACKING, DETECTOR), FORMATS.all().stream().map(DumpFormat::name))
                .toList();
    }

    /** Called by Jazzer with every input. */
    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        for (String target : System.getProperty(PROPERTY, DETECTOR).split(",", -1)) {
            check(target, file);
        }
    }

    /** Checks what must hold of any bytes whatever. */
    static void check(String target, byte[] file) throws IOException {
        switch (target) {
            case UNPACKING -> Unpacking.check(file);
            case DETECTOR -> detect(file);
            default -> parse(format(target), file);
        }
    }

    private static void detect(byte[] file) {
        for (DumpFormat format : FORMATS.all()) {
            assertThat(format.confidence(head(file))).as(format.name()).isBetween(0.0, 1.0);
        }
        assertThat(FORMATS.detect(head(file))).isEqualTo(FORMATS.detect(head(file)));
    }

    private static void parse(DumpFormat format, byte[] file) throws IOException {
        int limit = file.length % 4 == 3 ? SMALL_LIMIT : USUAL_LIMIT;
        Found found = new Found(file.length);
        format.parse(new DumpInput(head(file), new ByteArrayInputStream(file), limit), found);
        Found inPieces = new Found(file.length);
        format.parse(new DumpInput(head(file), pieces(file), limit), inPieces);

        assertThat(inPieces.all()).as("read in pieces").isEqualTo(found.all());
    }

    private static DumpFormat format(String name) {
        return FORMATS.all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format '" + name + "'; there are " + names()));
    }

    private static Head head(byte[] file) {
        byte[] first = Arrays.copyOf(file, Math.min(file.length, Head.SIZE));
        return new Head(first, TextEncoding.of(first));
    }

    /** As a slow disk gives it: seven bytes at a time at most. */
    private static InputStream pieces(byte[] file) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 7));
            }
        };
    }
}
