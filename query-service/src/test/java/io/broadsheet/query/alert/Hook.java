package io.broadsheet.query.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's server that is told of papers. */
final class Hook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final CopyOnWriteArrayList<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean consents = true;

    /** What came. */
    record Request(String signature, String delivery, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static Hook open() throws IOException {
        return new Hook();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/papers";
    }

    /** Answers verifications with something else than is asked for. */
    Hook refusing() {
        consents = false;
        return this;
    }

    void failNext(int requests) {
        failures.set(requests);
    }

    List<Request> ofType(String type) {
        return requests.stream()
                .filter(request -> request.json().path("type").asText().equals(type))
                .toList();
    }

    /** Ids of papers, as often as they were told and taken. */
    List<String> papers() {
        var papers = new ArrayList<String>();
        ofType("papers")
                .forEach(request -> request.json()
                        .path("papers")
                        .forEach(paper -> papers.add(paper.path("id").asText())));
        return papers;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestHeaders().getFirst("Broadsheet-Signature"),
                    exchange.getRequestHeaders().getFirst("Broadsheet-Delivery"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            requests.add(request);
            var fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            var answer = consents ? request.json().path("challenge").asText() : "what is this?";
            exchange.sendResponseHeaders(fails ? 500 : 200, answer.isEmpty() ? -1 : answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
        }
    }
}
