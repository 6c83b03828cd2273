package io.broadsheet.query.event;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Scanner;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A client of {@code /v1/events} that notes each line. */
final class Listener implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Listener() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/events"))
                .header("Accept-Encoding", "gzip, deflate")
                .header("Accept", "text/event-stream")
                .build();
        answer = http.send(request, BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    static Listener connect() throws IOException, InterruptedException {
        return new Listener();
    }

    HttpResponse<?> answer() {
        return answer;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void read() {
        try (var reader = answer.body()) {
            var scanner = new Scanner(reader, StandardCharsets.UTF_8);
            while (scanner.hasNextLine()) {
                lines.add(scanner.nextLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
