package io.broadsheet.kubernetes.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The namespace enforces the restricted Pod Security Standard, every pod keeps it, and no container of ours can write but to its volumes.
 * Of Strimzi's pods the templates are looked at; those of CloudNativePG keep the standard by themselves.
 */
final class RestrictedPods implements Invariant {
    private static final List<String> VOLUMES =
            List.of("configMap", "emptyDir", "persistentVolumeClaim", "projected", "secret");

    @Override
    public List<String> violations(Release release) {
        List<String> violations = new ArrayList<>(namespace(release));
        release.workloads().forEach(workload -> {
            pod(workload, violations);
            workload.containers().forEach(container -> container(workload, container, violations));
        });
        release.kind("KafkaNodePool")
                .forEach(pool -> template(pool, "/spec/template", List.of("kafkaContainer"), violations));
        release.kind("Kafka")
                .forEach(kafka -> template(
                        kafka,
                        "/spec/entityOperator/template",
                        List.of("topicOperatorContainer", "userOperatorContainer"),
                        violations));
        return violations;
    }

    private static void template(JsonNode object, String at, List<String> containers, List<String> violations) {
        Check check = new Check(Release.name(object), violations);
        JsonNode template = object.at(at);
        JsonNode context = template.at("/pod/securityContext");
        check.that(context.path("runAsNonRoot").asBoolean(), "may run as root");
        check.that(context.at("/seccompProfile/type").asText().equals("RuntimeDefault"), "has no seccomp profile");
        for (String container : containers) {
            unprivileged(
                    template.path(container).path("securityContext"),
                    new Check(Release.name(object) + " " + container, violations));
        }
    }

    private static List<String> namespace(Release release) {
        return release.kind("Namespace")
                .filter(namespace -> !namespace
                        .path("metadata")
                        .path("labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .map(namespace -> Release.name(namespace) + " does not enforce restricted Pod Security")
                .toList();
    }

    private static void pod(Workload workload, List<String> violations) {
        JsonNode pod = workload.pod();
        JsonNode context = pod.path("securityContext");
        Check check = new Check(workload.name(), violations);
        check.that(context.path("runAsNonRoot").asBoolean(), "may run as root");
        check.that(context.path("runAsUser").asInt() > 0, "has no user of its own");
        check.that(
                context.path("seccompProfile").path("type").asText().equals("RuntimeDefault"),
                "has no seccomp profile");
        check.that(
                !pod.path("automountServiceAccountToken").asBoolean(true), "is given the token of its service account");
        check.that(
                !pod.path("serviceAccountName").asText("default").equals("default"),
                "has no service account of its own");
        check.that(!pod.path("enableServiceLinks").asBoolean(true), "is given variables named after Services");
        Stream.of("hostNetwork", "hostPID", "hostIPC")
                .forEach(host -> check.that(!pod.path(host).asBoolean(), "has " + host));
        pod.path("volumes")
                .forEach(volume -> check.that(
                        VOLUMES.stream().anyMatch(volume::has), "has a volume of a forbidden kind: " + volume));
    }

    private static void container(Workload workload, JsonNode container, List<String> violations) {
        JsonNode context = container.path("securityContext");
        Check check = new Check(workload.name() + " " + container.path("name").asText(), violations);
        unprivileged(context, check);
        check.that(context.path("readOnlyRootFilesystem").asBoolean(), "can write to its root file system");
        container.path("ports").forEach(port -> check.that(!port.has("hostPort"), "has a port of the host"));
        container
                .path("volumeMounts")
                .forEach(mount ->
                        check.that(!mount.path("mountPath").asText().equals("/"), "mounts a volume over everything"));
    }

    private static void unprivileged(JsonNode context, Check check) {
        check.that(!context.path("allowPrivilegeEscalation").asBoolean(true), "may escalate its privileges");
        check.that(!context.path("privileged").asBoolean(), "is privileged");
        check.that(context.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        check.that(context.at("/capabilities/add").isMissingNode(), "adds capabilities");
    }

    private record Check(String name, List<String> violations) {
        void that(boolean kept, String otherwise) {
            if (!kept) {
                violations.add(name + " " + otherwise);
            }
        }
    }
}
