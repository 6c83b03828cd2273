package io.broadsheet.query.alert.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.broadsheet.local.process.FreePort;
import io.broadsheet.query.testing.Configs;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to a real server on this machine. */
class CallerTest {

    private static final Instant NOW = Instant.parse("2026-07-29T07:00:00Z");
    private static final UUID DELIVERY = UUID.randomUUID();
    private static final byte[] BODY = "{\"type\":\"papers\"}".getBytes(UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch hold = new CountDownLatch(1);
    private final CopyOnWriteArrayList<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/good", exchange -> answer(exchange, 200, "thanks"));
        on("/sorry", exchange -> answer(exchange, 503, "not now"));
        on("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good");
            answer(exchange, 307, "");
        });
        on("/long", exchange -> answer(exchange, 200, "x".repeat(1_000_000)));
        on("/never", this::hold);
        server.start();
    }

    @AfterEach
    void stop() throws InterruptedException, ExecutionException {
        hold.countDown();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void postsASignedBody() {
        var answer = caller(true).post(here("/good?a=b"), "secret", DELIVERY, BODY);

        assertThat(answer.isGood()).isTrue();
        assertThat(answer.answer()).isEqualTo("thanks");
        // made with: printf '1785308400.{"type":"papers"}' | openssl dgst -sha256 -hmac secret
        assertThat(requests)
                .containsExactly("POST /good?a=b " + DELIVERY
                        + " t=1785308400,v1=eb73a2dcf983ded76306ad25f21e121cde37a3fbde75f34af86e92600ee06a30"
                        + " {\"type\":\"papers\"}");
    }

    @Test
    void takesAnythingButSuccessForAFailure() {
        assertThat(caller(true).post(here("/sorry"), "secret", DELIVERY, BODY).error())
                .contains("503");
    }

    @Test
    void followsNoRedirect() {
        assertThat(caller(true).post(here("/away"), "secret", DELIVERY, BODY).error())
                .contains("307");
        assertThat(requests).hasSize(1);
    }

    @Test
    void readsOnlyTheBeginningOfAnAnswer() {
        assertThat(caller(true).post(here("/long"), "secret", DELIVERY, BODY).answer())
                .hasSize(4_096);
    }

    @Test
    void waitsNoLongerThanItMay() {
        var began = System.nanoTime();

        assertThat(caller(true).post(here("/never"), "secret", DELIVERY, BODY).error())
                .contains("no answer within");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void saysWhereNobodyListens() {
        var free = FreePort.next();

        assertThat(caller(true)
                        .post(URI.create("http://127.0.0.1:" + free + "/"), "secret", DELIVERY, BODY)
                        .error())
                .startsWith("no answer");
        assertThat(caller(true)
                        .post(URI.create("http://nowhere.invalid/"), "secret", DELIVERY, BODY)
                        .error())
                .contains("cannot be resolved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"})
    void neverReachesThisMachineByWhateverName(String host) {
        var url = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/good");

        var answer = caller(false).post(url, "secret", DELIVERY, BODY);

        assertThat(answer.isGood()).isFalse();
        assertThat(requests).isEmpty();
    }

    private Caller caller(boolean anywhere) {
        var config = Configs.with(Map.of(
                "broadsheet.alerts.allow-private",
                Boolean.toString(anywhere),
                "broadsheet.alerts.answered-within",
                "2s"));
        return new Caller(vertx, Clock.fixed(NOW, ZoneOffset.UTC), config);
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Broadsheet-Delivery") + " "
                    + exchange.getRequestHeaders().getFirst("Broadsheet-Signature") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            handler.handle(exchange);
        });
    }

    private void hold(HttpExchange exchange) throws IOException {
        try {
            assertThat(hold.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }
}
