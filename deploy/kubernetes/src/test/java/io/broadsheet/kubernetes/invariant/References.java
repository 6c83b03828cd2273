package io.broadsheet.kubernetes.invariant;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What objects call by name is there: service accounts, claims, files of settings, targets of scaling, Services behind routes, pods behind Services. */
final class References implements Invariant {

    @Override
    public List<String> violations(Release release) {
        Set<String> names = release.objects().stream().map(Release::name).collect(toSet());
        List<String> violations = new ArrayList<>();
        for (JsonNode object : release.objects()) {
            for (String called : called(object)) {
                if (!names.contains(called)) {
                    violations.add(Release.name(object) + " calls what is not there: " + called);
                }
            }
        }
        release.kind("Service")
                .filter(service -> release.workloads().noneMatch(workload -> isBehind(workload, service)))
                .forEach(service -> violations.add(Release.name(service) + " has no pods with its labels and port"));
        return violations;
    }

    private static List<String> called(JsonNode object) {
        List<String> called = new ArrayList<>();
        object.findValues("serviceAccountName").forEach(name -> called.add("ServiceAccount/" + name.asText()));
        object.findValues("claimName").forEach(name -> called.add("PersistentVolumeClaim/" + name.asText()));
        object.findValues("configMap")
                .forEach(volume -> called.add("ConfigMap/" + volume.path("name").asText()));
        object.findValues("serviceName").forEach(name -> called.add("Service/" + name.asText()));
        object.findValues("scaleTargetRef")
                .forEach(target -> called.add(
                        target.path("kind").asText() + "/" + target.path("name").asText()));
        object.findValues("authenticationRef")
                .forEach(target -> called.add(
                        "TriggerAuthentication/" + target.path("name").asText()));
        object.findValues("backendRefs")
                .forEach(list -> list.forEach(
                        one -> called.add("Service/" + one.path("name").asText())));
        object.findValues("parentRefs")
                .forEach(list -> list.forEach(
                        one -> called.add("Gateway/" + one.path("name").asText())));
        object.findValues("barmanObjectName").forEach(name -> called.add("ObjectStore/" + name.asText()));
        JsonNode cluster = object.at("/metadata/labels/strimzi.io~1cluster");
        if (!cluster.isMissingNode()) {
            called.add("Kafka/" + cluster.asText());
        }
        return called;
    }

    private static boolean isBehind(Workload workload, JsonNode service) {
        JsonNode labels = workload.template().at("/metadata/labels");
        boolean chosen = service.at("/spec/selector").properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
        Set<String> ports = workload.containers().stream()
                .flatMap(container -> container.path("ports").findValuesAsText("name").stream())
                .collect(toSet());
        return chosen && ports.containsAll(service.at("/spec/ports").findValuesAsText("targetPort"));
    }
}
