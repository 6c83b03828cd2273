package io.broadsheet.ingest.source.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real server of the S3 protocol in a process of its own, and the hands of the people who put objects into it. */
final class ObjectStoreServer implements AutoCloseable {
    static final String BUCKET = "papers";
    private static final Path JAR = Path.of("target", "s3mock", "s3mock.jar").toAbsolutePath();

    private final Path folder;
    private final int port;
    private final S3Client client;
    private Process process;

    ObjectStoreServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = FreePort.next();
        this.process = start();
        this.client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .endpointOverride(endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .build();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void put(String key, String content) {
        client.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(content));
    }

    void delete(String key) {
        client.deleteObject(request -> request.bucket(BUCKET).key(key));
    }

    List<StoredObject> listed() {
        return client.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
                .map(found -> new StoredObject(found.key(), found.eTag(), found.size()))
                .toList();
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    void startAgain() throws IOException {
        process = start();
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-jar",
                        JAR.toString(),
                        "--com.adobe.testing.s3mock.httpPort=" + port,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET,
                        "--com.adobe.testing.s3mock.store.root=" + folder,
                        "--com.adobe.testing.s3mock.store.retainFilesOnExit=true")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("s3mock.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::answers);
        return started;
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
