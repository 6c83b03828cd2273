package io.broadsheet.ingest.source.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the object store and points the service under test at it. */
public final class StoreFolder implements QuarkusTestResourceLifecycleManager {
    private @Nullable ObjectStoreServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createDirectory(
                    Files.createTempDirectory("broadsheet-store").resolve("objects"));
            server = new ObjectStoreServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the SDK's usual chain reads them
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        return Map.of(
                "broadsheet.store.bucket",
                ObjectStoreServer.BUCKET,
                "broadsheet.store.prefix",
                "in/",
                "broadsheet.store.endpoint",
                server.endpoint().toString(),
                "broadsheet.store.poll",
                "200ms",
                "broadsheet.retry.longest-wait",
                "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(ObjectStoreServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
