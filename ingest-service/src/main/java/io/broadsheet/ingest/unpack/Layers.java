package io.broadsheet.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is inside the compressions that are wrapped around it.
 *
 * @param content at its first byte
 * @param compressions the outermost first
 */
public record Layers(InputStream content, List<Compression> compressions) {
    private static final int MAGIC_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    /**
     * Opens a file.
     *
     * @throws Unusable if more compressions than allowed are wrapped around one another
     */
    public static Layers open(InputStream file, Meter meter) throws IOException {
        List<Compression> found = new ArrayList<>();
        InputStream current = new BufferedInputStream(meter.raw(file), BUFFER);
        Optional<Compression> next = next(current);
        while (next.isPresent()) {
            found.add(next.get());
            if (found.size() > meter.bounds().depth()) {
                throw tooDeep(found, meter.bounds().depth());
            }
            current = new BufferedInputStream(meter.expanded(new Decompressed(next.get(), current)), BUFFER);
            next = next(current);
        }
        return new Layers(current, found);
    }

    private static Optional<Compression> next(InputStream content) throws IOException {
        content.mark(MAGIC_BYTES);
        byte[] head = content.readNBytes(MAGIC_BYTES);
        content.reset();
        return Compression.of(head);
    }

    private static Unusable tooDeep(List<Compression> found, int depth) {
        String names = String.join(
                " in ", found.reversed().stream().map(Compression::label).toList());
        return new Unusable(
                "nested-too-deep",
                "it is " + names + ", and " + depth + " may be wrapped around a file; drop it unpacked, or raise"
                        + " broadsheet.limits.depth");
    }
}
