package io.broadsheet.kubernetes.invariant;

import io.broadsheet.kubernetes.built.Release;
import java.util.ArrayList;
import java.util.List;

/** Every container says what it asks for and how much it may take at most, and every volume in memory or of the node has a size. */
final class BoundedResources implements Invariant {
    private static final List<String> NEEDED =
            List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory");

    @Override
    public List<String> violations(Release release) {
        List<String> violations = new ArrayList<>();
        release.workloads().forEach(workload -> {
            workload.containers()
                    .forEach(container -> NEEDED.stream()
                            .filter(needed ->
                                    container.path("resources").at(needed).isMissingNode())
                            .forEach(needed -> violations.add(workload.name() + " does not say its " + needed)));
            workload.pod().path("volumes").forEach(volume -> {
                if (volume.has("emptyDir") && !volume.path("emptyDir").has("sizeLimit")) {
                    violations.add(workload.name() + " has a volume without bound: "
                            + volume.path("name").asText());
                }
            });
        });
        return violations;
    }
}
