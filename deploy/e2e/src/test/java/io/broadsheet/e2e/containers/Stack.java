package io.broadsheet.e2e.containers;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.e2e.Ledger;
import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** docker-compose.yml at work, under a name, on ports and with a drop folder of its own. */
final class Stack {

    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final Duration UP = Duration.ofMinutes(5);

    private final String name = "broadsheet-test-" + ProcessHandle.current().pid();
    private final Path inbox;
    private final int port = FreePort.next();
    private final int mailPort = FreePort.next();
    private final Map<String, String> environment;

    Stack(Path inbox) {
        this.inbox = inbox;
        this.environment = Map.of(
                "BROADSHEET_INBOX", inbox.toString(),
                "BROADSHEET_PORT", Integer.toString(port),
                "BROADSHEET_INGEST_PORT", Integer.toString(FreePort.next()),
                "BROADSHEET_MAIL_PORT", Integer.toString(mailPort));
    }

    void build() throws IOException, InterruptedException {
        compose(BUILD, "build");
    }

    /** Returns when all containers are healthy. */
    void up() throws IOException, InterruptedException {
        compose(UP, "up", "--detach", "--wait");
    }

    /** What {@code docker compose} prints. */
    String compose(String... arguments) throws IOException, InterruptedException {
        return compose(UP, arguments);
    }

    private String compose(Duration patience, String... arguments) throws IOException, InterruptedException {
        String file = Repository.ours().root().resolve("docker-compose.yml").toString();
        String[] all = Stream.concat(
                        Stream.of("compose", "--ansi=never", "--file", file, "--project-name", name),
                        Stream.of(arguments))
                .toArray(String[]::new);
        return Docker.run(patience, environment, all);
    }

    /** What a shell in the service's container prints. */
    String shell(String service, String script) throws IOException, InterruptedException {
        return compose("exec", "-T", service, "sh", "-c", script);
    }

    QueryApi query() {
        return new QueryApi(URI.create("http://127.0.0.1:" + port));
    }

    QueryApi mail() {
        return new QueryApi(URI.create("http://127.0.0.1:" + mailPort));
    }

    /** The status of the answer to JSON that is posted to query-service. */
    int post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(Ledger.PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Drops a copy of the file and waits until it is complete. */
    JsonNode read(Path file) throws IOException {
        Path part = inbox.resolve(file.getFileName() + ".part");
        Files.copy(file, part);
        Files.move(part, inbox.resolve(file.getFileName()));
        return new Ledger(query()).complete(Inbox.dumpId(file));
    }

    /** Leaves nothing, not even files of the drop folder that belong to the service's user. */
    void remove() throws IOException, InterruptedException {
        compose("run", "--rm", "--no-deps", "--entrypoint", "rm", "inbox", "-rf", "/inbox/broadsheet");
        compose("down", "--volumes", "--timeout", "10");
    }
}
