package io.broadsheet.e2e.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code /q/metrics} of a service shows: the names of the labels by the name of the series. */
record ExposedMetrics(Map<String, Set<String>> labelsBySeries) {

    // an exemplar may follow, which names a trace
    private static final Pattern SERIES = Pattern.compile(
            "(?m)^([a-zA-Z_:][\\w:]*)(?:\\{((?:\\w+=\"(?:[^\"\\\\]|\\\\.)*\",?)*)})? (\\S+)(?: # .*)?$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What the service at this port of this machine shows. */
    static ExposedMetrics at(int port) throws IOException, InterruptedException {
        Map<String, Set<String>> labels = new TreeMap<>();
        SERIES.matcher(scrape(port))
                .results()
                .forEach(series -> labels.computeIfAbsent(series.group(1), any -> new TreeSet<>())
                        .addAll(labels(series)));
        return new ExposedMetrics(labels);
    }

    /** The value of a series without labels. */
    static double value(int port, String series) throws IOException, InterruptedException {
        return SERIES.matcher(scrape(port))
                .results()
                .filter(found -> found.group(1).equals(series))
                .mapToDouble(found -> Double.parseDouble(found.group(3)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + series));
    }

    private static String scrape(int port) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                    .build();
            return http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** The series of our own. */
    Set<String> ours() {
        Set<String> ours = new TreeSet<>(labelsBySeries.keySet());
        ours.removeIf(name -> !name.startsWith("broadsheet_"));
        return ours;
    }

    /** The labels of a series, but for the one that tells the buckets of a histogram apart. */
    Set<String> labels(String series) {
        Set<String> labels = new TreeSet<>(labelsBySeries.getOrDefault(series, Set.of()));
        labels.remove("le");
        return labels;
    }

    private static Set<String> labels(MatchResult series) {
        Set<String> names = new TreeSet<>();
        if (series.group(2) != null) {
            LABEL.matcher(series.group(2)).results().forEach(label -> names.add(label.group(1)));
        }
        return names;
    }
}
