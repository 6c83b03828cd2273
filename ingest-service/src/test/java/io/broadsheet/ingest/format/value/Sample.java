package io.broadsheet.ingest.format.value;

import io.broadsheet.ingest.format.DumpFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The small invented dumps among the test resources. */
public final class Sample {
    private Sample() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/formats/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The format of that name. */
    public static DumpFormat format(List<DumpFormat> formats, String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
