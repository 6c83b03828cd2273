package io.broadsheet.kubernetes.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Repository;
import io.broadsheet.kubernetes.built.Workload;
import io.broadsheet.local.testing.SettingsTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every variable that a service is given is a setting of that service: of its table, which its own test holds against its code, or
 * one of Quarkus, OpenTelemetry or the Kafka client that is named here. Every object with settings is used; dashboards are found by their
 * label.
 */
final class KnownSettings implements Invariant {
    private static final Pattern VARIABLE = Pattern.compile("\\| `([A-Z0-9_]+)` \\|");
    private static final Set<String> OF_ALL = Set.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_PASSWORD",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_SDK_DISABLED",
            "OTEL_TRACES_SAMPLER_ARG",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED");
    private static final Set<String> OF_QUERY = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_MAILER_PASSWORD",
            "QUARKUS_MAILER_PORT",
            "QUARKUS_MAILER_USERNAME");

    @Override
    public List<String> violations(Release release) {
        List<String> violations = new ArrayList<>();
        Set<String> unused = release.kind("ConfigMap")
                .filter(map -> !map.at("/metadata/labels").has("grafana_dashboard"))
                .map(Release::name)
                .collect(Collectors.toCollection(TreeSet::new));
        release.workloads().forEach(workload -> {
            used(workload.pod(), unused);
            workload.containers().forEach(container -> {
                String image = container.path("image").asText();
                if (image.startsWith("broadsheet/")) {
                    var known = known(image.replaceFirst("^broadsheet/", "").replaceFirst(":.*", ""));
                    variables(release, workload, container, violations).stream()
                            .filter(variable -> !known.contains(variable))
                            .forEach(variable -> violations.add(
                                    workload.name() + " is given a setting it does not have: " + variable));
                }
            });
        });
        unused.forEach(name -> violations.add(name + " is used by nothing"));
        return violations;
    }

    private static void used(JsonNode pod, Set<String> unused) {
        for (String reference : List.of("configMapRef", "configMap", "configMapKeyRef")) {
            pod.findValues(reference)
                    .forEach(
                            use -> unused.remove("ConfigMap/" + use.path("name").asText()));
        }
    }

    private static Set<String> known(String service) {
        Set<String> known = new TreeSet<>(OF_ALL);
        if (service.equals("query-service")) {
            known.addAll(OF_QUERY);
        }
        try {
            SettingsTable.documentedIn(Repository.path(service + "/README.md"))
                    .forEach(row -> VARIABLE.matcher(row).results().forEach(found -> known.add(found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static List<String> variables(
            Release release, Workload workload, JsonNode container, List<String> violations) {
        List<String> variables = new ArrayList<>();
        container
                .path("env")
                .forEach(variable -> variables.add(variable.path("name").asText()));
        container.path("envFrom").forEach(source -> {
            String name = source.at("/configMapRef/name").asText();
            release.kind("ConfigMap")
                    .filter(map -> map.at("/metadata/name").asText().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            map -> map.path("data").fieldNames().forEachRemaining(variables::add),
                            () -> violations.add(workload.name() + " takes settings from what is not there: " + name));
        });
        return variables;
    }
}
