package io.broadsheet.kubernetes.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever does not end by itself is asked whether it started, lives and is ready; our services at the endpoints made for it. */
final class Probes implements Invariant {
    private static final Map<String, Set<String>> ENDPOINTS = Map.of(
            "startupProbe", Set.of("/q/health/started"),
            "livenessProbe", Set.of("/q/health/live"),
            "readinessProbe", Set.of("/q/health/ready", "/q/health/group/serving"));

    @Override
    public List<String> violations(Release release) {
        List<String> violations = new ArrayList<>();
        release.workloads()
                .filter(workload -> !workload.endsByItself())
                .forEach(workload -> workload.containers()
                        .forEach(container -> ENDPOINTS.keySet().forEach(probe -> {
                            if (!isRight(container, probe)) {
                                violations.add(told(workload, probe, container.path(probe)));
                            }
                        })));
        return violations;
    }

    private static boolean isRight(JsonNode container, String probe) {
        JsonNode how = container.path(probe);
        return container.path("image").asText().startsWith("broadsheet/")
                ? ENDPOINTS
                                .getOrDefault(probe, Set.of())
                                .contains(how.at("/httpGet/path").asText())
                        && how.at("/httpGet/port").asText().equals("http")
                : !how.isMissingNode();
    }

    private static String told(Workload workload, String probe, JsonNode found) {
        return workload.name() + " has " + (found.isMissingNode() ? "no " + probe : "another " + probe + ": " + found);
    }
}
