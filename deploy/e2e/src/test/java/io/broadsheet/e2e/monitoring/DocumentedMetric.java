package io.broadsheet.e2e.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of {@code deploy/monitoring/metrics.md}.
 *
 * @param section a service, or {@code Of libraries}
 * @param third its labels; of libraries the services that have it
 */
record DocumentedMetric(String section, String name, String type, String third) {

    private static final Pattern ROW =
            Pattern.compile("(?m)^## (.+)$|^\\| `([a-z_]+)` \\| ([a-z]+) \\| ([^|]*)\\| [^|]+\\|$");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`:");

    static List<DocumentedMetric> all() {
        String[] section = {""};
        return ROW.matcher(MonitoringFiles.text(MonitoringFiles.file("metrics.md")))
                .results()
                .peek(found -> section[0] = found.group(1) == null ? section[0] : found.group(1))
                .filter(found -> found.group(2) != null)
                .map(found -> new DocumentedMetric(section[0], found.group(2), found.group(3), found.group(4)))
                .toList();
    }

    /** Those that a service counts by itself. */
    static List<DocumentedMetric> of(String service) {
        return all().stream().filter(metric -> metric.section.equals(service)).toList();
    }

    /** Those of libraries that a service has. */
    static List<DocumentedMetric> ofLibrariesIn(String service) {
        Predicate<DocumentedMetric> has =
                metric -> Arrays.asList(metric.third.strip().split(",\\s*")).contains(service.replace("-service", ""));
        return of("Of libraries").stream().filter(has).toList();
    }

    /** The names of its series. */
    Stream<String> series() {
        return switch (type) {
            case "counter", "gauge" -> Stream.of(name);
            case "summary" -> Stream.of(name + "_count", name + "_sum", name + "_max");
            case "histogram" -> Stream.of(name + "_count", name + "_sum", name + "_max", name + "_bucket");
            default -> throw new IllegalStateException(name + " is of the unknown type " + type);
        };
    }

    /** The names of its labels. */
    Set<String> labels() {
        return LABEL.matcher(third)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
