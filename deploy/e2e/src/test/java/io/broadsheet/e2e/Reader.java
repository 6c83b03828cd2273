package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Searches ten times a second, and asks the next replica where one does not answer, as a load balancer would. */
final class Reader implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;
    private static final String SEARCH = "/v1/papers?limit=1&facet=tag&q=learning";

    private final List<QueryApi> replicas;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong answers = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private Reader(List<QueryApi> replicas) {
        this.replicas = replicas;
    }

    static Reader of(QueryApi... replicas) {
        Reader reader = new Reader(List.of(replicas));
        var _ = reader.clock.scheduleWithFixedDelay(reader::search, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return reader;
    }

    private void search() {
        List<String> said = replicas.stream().map(Reader::status).toList();
        if (said.contains("200")) {
            answers.incrementAndGet();
        } else {
            failures.add(said.toString());
        }
    }

    private static String status(QueryApi replica) {
        try {
            return Integer.toString(replica.response(SEARCH).statusCode());
        } catch (IOException e) {
            return String.valueOf(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    void assertWasAlwaysAnswered() {
        close();
        assertThat(failures).as("searches that no replica answered").isEmpty();
        assertThat(answers.get()).as("answered searches").isPositive();
    }

    @Override
    public void close() {
        clock.close();
    }
}
