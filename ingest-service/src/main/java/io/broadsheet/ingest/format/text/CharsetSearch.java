package io.broadsheet.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a file's bytes are text: by its byte order mark; as UTF-8, where all or nearly all of it is; as what it
 * declares; as what a detector makes of it. Only what the whole file can be decoded as is taken.
 */
public final class CharsetSearch {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_DETECTED = 1 << 20;
    /** UTF-8 happens by accident so rarely that so many good places outweigh a bad one. */
    private static final int GOOD_FOR_EACH_BAD = 10;

    private final Opener file;
    private final byte[] head;
    private final @Nullable Charset declared;
    private final TextProbe probe;
    private final TextEncoding first;
    private final UniversalDetector detector = new UniversalDetector();
    private int detected;

    private CharsetSearch(byte[] head, Opener file) {
        this.file = file;
        this.head = head;
        this.declared = Declaration.in(head);
        this.first = TextEncoding.of(head);
        this.probe = new TextProbe(first);
    }

    /** Opens the file at its first byte, as often as it is asked. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Reads the file, once if it is of the usual encodings.
     *
     * @param head its first bytes
     * @throws Unreadable if it is not text, or of an unknown encoding
     */
    public static Decoding search(byte[] head, Opener file) throws IOException {
        return new CharsetSearch(head, file).search();
    }

    private Decoding search() throws IOException {
        // a web archive holds pages of many encodings, each of which says its own
        if (new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1).equals("WARC/")) {
            drain();
            return Decoding.NONE;
        }
        Binary.refuse(head);
        readOnce();
        if (first.bom() > 0 ? probe.malformed() * 100 <= probe.beyondAscii() + 100 : isNearlyUtf8()) {
            return new Decoding(first, probe.malformed(), declaresAnother());
        }
        Binary.refuseUndecodable(head);
        for (Charset candidate : candidates()) {
            if (isWhole(candidate)) {
                return new Decoding(new TextEncoding(candidate, 0), 0, true);
            }
        }
        throw unknown();
    }

    private void readOnce() throws IOException {
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                probe.feed(buffer, read);
                if (probe.malformed() > 0 && detected < MOST_DETECTED) {
                    detector.handleData(buffer, 0, read);
                    detected += read;
                }
            }
        }
    }

    /** To the end, so that a file that is cut shows. */
    private void drain() throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private boolean isNearlyUtf8() {
        return probe.malformed() == 0 || probe.malformed() * GOOD_FOR_EACH_BAD <= probe.beyondAscii();
    }

    private boolean declaresAnother() {
        return declared != null && !declared.equals(StandardCharsets.UTF_8);
    }

    private List<Charset> candidates() {
        List<@Nullable Charset> found = new ArrayList<>();
        found.add(Binary.utf16WithoutMark(head));
        found.add(declared);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        found.add(name == null ? null : Declaration.named(name));
        return found.stream()
                .filter(Objects::nonNull)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .distinct()
                .toList();
    }

    private boolean isWhole(Charset candidate) throws IOException {
        TextProbe whole = new TextProbe(new TextEncoding(candidate, 0));
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[BUFFER];
            int read = in.readNBytes(buffer, 0, BUFFER);
            while (read > 0 && whole.malformed() == 0) {
                whole.feed(buffer, read);
                read = in.readNBytes(buffer, 0, BUFFER);
            }
        }
        return whole.malformed() == 0;
    }

    private Unreadable unknown() {
        String found = String.format(
                Locale.ROOT,
                "byte %d (0x%02X) is not valid %s, and the file is of no encoding that it declares or that can be told",
                probe.malformedAt(),
                probe.malformedByte(),
                first.charset());
        return new Unreadable("unknown-charset", found + "; save the file as UTF-8 and drop it again");
    }
}
