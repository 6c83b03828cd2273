package io.broadsheet.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the service under test a data folder of its own, and limits small enough to be passed in a test. */
public final class TestFolder implements QuarkusTestResourceLifecycleManager {
    public static final String TOKEN = "token-of-the-tests";
    public static final int UPLOAD_BYTES = 3_000_000;

    private Path folder = Path.of("");

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("broadsheet-ingest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "broadsheet.data",
                folder.toString(),
                "broadsheet.token",
                TOKEN,
                "broadsheet.cors-origins",
                "http://page.example",
                "broadsheet.limits.upload-bytes",
                "" + UPLOAD_BYTES,
                "broadsheet.retry.first-wait",
                "100ms",
                "broadsheet.retry.attempts",
                "3");
    }

    @Override
    public void stop() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
