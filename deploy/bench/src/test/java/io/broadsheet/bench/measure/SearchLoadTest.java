package io.broadsheet.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchLoadTest {

    private final AtomicInteger asked = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void answerEveryTenthWithAnError() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/papers", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() % 10 == 0 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsFiftyASecondAndCountsWhatFails() throws InterruptedException {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        long start = System.nanoTime();

        SearchFigures figures;
        try (QueryApi query = new QueryApi(base)) {
            figures = new SearchLoad(query, Duration.ofSeconds(2)).run();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(7_900));
        assertThat(asked).hasValue(300 + 100);
        assertThat(figures.requests()).isEqualTo(100);
        assertThat(figures.failed()).isEqualTo(10);
        assertThat(figures.p50ByPath()).hasSameSizeAs(SearchLoad.PATHS);
        assertThat(figures.p50Milliseconds()).isPositive().isLessThanOrEqualTo(figures.p99Milliseconds());
    }
}
