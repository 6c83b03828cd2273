package io.broadsheet.local.system;

import io.broadsheet.local.show.Console;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until services say that they are ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Console console;

    Readiness(HttpClient http, Console console) {
        this.http = http;
        this.console = console;
    }

    /** Throws an {@link IllegalStateException} with the end of its log if a service ends, or is not ready in time. */
    void await(List<ServiceProcess> services) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        List<ServiceProcess> missing = new ArrayList<>(services);
        while (true) {
            for (ServiceProcess service : missing) {
                require(service, watch);
            }
            missing.removeIf(this::isReady);
            if (missing.isEmpty()) {
                return;
            }
            console.progress("waiting for " + names(missing) + ", " + watch.seconds());
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static void require(ServiceProcess service, Stopwatch watch) {
        if (!service.isAlive()) {
            throw new IllegalStateException(service.name() + "-service ended at its start; "
                    + service.log().describe());
        }
        if (watch.elapsed().compareTo(PATIENCE) > 0) {
            throw new IllegalStateException(service.name() + "-service was not ready after " + watch.seconds() + "; "
                    + service.log().describe());
        }
    }

    private boolean isReady(ServiceProcess service) {
        HttpRequest request =
                HttpRequest.newBuilder(service.health()).timeout(ANSWER).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String names(List<ServiceProcess> services) {
        return services.stream().map(service -> service.name() + "-service").collect(Collectors.joining(", "));
    }
}
