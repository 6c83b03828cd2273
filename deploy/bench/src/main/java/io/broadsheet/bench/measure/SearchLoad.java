package io.broadsheet.bench.measure;

import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sends searches at a steady rate. Each is due at its time whether or not the ones before have been answered, and is timed
 * from when it was due, so that a stalled service cannot hide behind a waiting client.
 */
public final class SearchLoad {

    /** Frequent and rare words, phrases, exclusions, fields, misses and plain browsing, in equal parts. */
    static final List<String> PATHS = List.of(
            search("large language models") + "&facet=tag",
            search("diffusion models image editing") + "&facet=tag",
            search("\"mixture of experts\""),
            search("retrieval -speech") + "&facet=tag",
            search("title:benchmark question answering"),
            search("voxel-gated trajectories"),
            search("robustness when labels are noisy") + "&sort=newest",
            search("xylophone quarrels"),
            "/v1/papers?limit=20&facet=tag",
            search("federated learning clinicians") + "&limit=50");

    private static final int PER_SECOND = 50;
    private static final int WARM_UPS = 3;

    private final QueryApi query;
    private final Duration duration;

    /** Sends {@value #PER_SECOND} searches a second. */
    public SearchLoad(QueryApi query, Duration duration) {
        this.query = query;
        this.duration = duration;
    }

    /** Warms up for three times as long, which is not counted: until then the service still compiles what it runs. */
    public SearchFigures run() throws InterruptedException {
        burst((int) duration.toSeconds() * PER_SECOND * WARM_UPS);
        return SearchFigures.of(PER_SECOND, burst((int) duration.toSeconds() * PER_SECOND));
    }

    private List<Answer> burst(int requests) throws InterruptedException {
        long start = System.nanoTime();
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                String path = PATHS.get(i % PATHS.size());
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(callers.submit(() -> answer(path, due)));
            }
        }
        return answers.stream().map(SearchLoad::done).toList();
    }

    private Answer answer(String path, long due) throws InterruptedException {
        try {
            boolean found = query.response(path).statusCode() == 200;
            return new Answer(path, (System.nanoTime() - due) / 1e6, found);
        } catch (IOException e) {
            return new Answer(path, (System.nanoTime() - due) / 1e6, false);
        }
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("A search was not sent", e);
        }
    }

    private static String search(String words) {
        return "/v1/papers?" + QueryApi.parameter("q", words);
    }

    /** One answered search; {@code ok} where its status was 200. */
    record Answer(String path, double milliseconds, boolean ok) {}
}
