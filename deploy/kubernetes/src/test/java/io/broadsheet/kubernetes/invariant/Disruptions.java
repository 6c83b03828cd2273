package io.broadsheet.kubernetes.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Workload;
import java.util.ArrayList;
import java.util.List;

/** Of whatever has replicas a drain takes one at a time, they are spread where there may be several, and a roll-out leaves none out. */
final class Disruptions implements Invariant {

    @Override
    public List<String> violations(Release release) {
        List<String> violations = new ArrayList<>();
        release.workloads()
                .filter(workload -> !workload.endsByItself())
                .forEach(workload -> violations.addAll(of(workload, release)));
        return violations;
    }

    private static List<String> of(Workload workload, Release release) {
        List<String> violations = new ArrayList<>();
        JsonNode selector = workload.object().at("/spec/selector");
        if (release.kind("PodDisruptionBudget")
                        .filter(budget -> budget.at("/spec/selector").equals(selector))
                        .filter(budget -> budget.at("/spec/maxUnavailable").asInt() == 1)
                        .count()
                != 1) {
            violations.add(workload.name() + " has no disruption budget of one at a time");
        }
        if (workload.containers().stream()
                .anyMatch(c -> c.path("image").asText().startsWith("broadsheet/"))) {
            spread(workload, selector, violations);
        }
        if (workload.object().path("kind").asText().equals("Deployment")
                && workload.object()
                                .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                .asInt(1)
                        != 0) {
            violations.add(workload.name() + " is rolled out with less than all replicas");
        }
        return violations;
    }

    private static void spread(Workload workload, JsonNode selector, List<String> violations) {
        List<String> over = new ArrayList<>();
        workload.pod().path("topologySpreadConstraints").forEach(constraint -> {
            if (constraint.path("labelSelector").equals(selector)) {
                over.add(constraint.path("topologyKey").asText());
            }
        });
        if (!over.containsAll(List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"))) {
            violations.add(workload.name() + " is not spread over zones and nodes");
        }
        if (workload.pod().path("terminationGracePeriodSeconds").asInt(30) < 60) {
            violations.add(workload.name() + " is given less than a minute to end");
        }
    }
}
