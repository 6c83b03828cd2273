package io.broadsheet.kubernetes.invariant;

import static io.broadsheet.kubernetes.invariant.Breach.put;
import static io.broadsheet.kubernetes.invariant.Breach.remove;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Changes to the production overlay that break a promise each: the invariant, the object, the change, what is to be told of it. */
final class Breaches {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private Breaches() {}

    static Stream<Arguments> all() {
        return Stream.of(pods(), strimzi(), settings(), secrets(), arrows(), references(), broker())
                .flatMap(breaches -> breaches);
    }

    private static Stream<Arguments> pods() {
        return Stream.of(
                put(
                        new PinnedImages(),
                        "Deployment/ingest-service",
                        CONTAINER,
                        "image",
                        "broadsheet/ingest-service",
                        "without a version"),
                put(
                        new PinnedImages(),
                        "Job/migration",
                        CONTAINER,
                        "image",
                        "broadsheet/query-service:latest",
                        "without a version"),
                put(
                        new RestrictedPods(),
                        "Job/migration",
                        POD + "/securityContext",
                        "runAsNonRoot",
                        false,
                        "may run as root"),
                put(
                        new RestrictedPods(),
                        "Job/migration",
                        CONTAINER + "/securityContext",
                        "readOnlyRootFilesystem",
                        false,
                        "can write"),
                put(
                        new RestrictedPods(),
                        "Job/migration",
                        CONTAINER + "/securityContext",
                        "privileged",
                        true,
                        "is privileged"),
                put(new RestrictedPods(), "Job/migration", POD, "hostNetwork", true, "hostNetwork"),
                put(
                        new RestrictedPods(),
                        "Deployment/enrich-service",
                        POD,
                        "automountServiceAccountToken",
                        true,
                        "token"),
                put(
                        new RestrictedPods(),
                        "Namespace/broadsheet",
                        "/metadata/labels",
                        "pod-security.kubernetes.io/enforce",
                        "baseline",
                        "enforce"),
                remove(
                        new RestrictedPods(),
                        "StatefulSet/query-service",
                        POD + "/securityContext",
                        "seccompProfile",
                        "seccomp"),
                remove(
                        new RestrictedPods(),
                        "StatefulSet/query-service",
                        CONTAINER + "/securityContext",
                        "capabilities",
                        "capabilities"),
                remove(new Probes(), "Deployment/enrich-service", CONTAINER, "livenessProbe", "no livenessProbe"),
                put(
                        new Probes(),
                        "Deployment/enrich-service",
                        CONTAINER + "/livenessProbe/httpGet",
                        "path",
                        "/q/health/ready",
                        "another livenessProbe"),
                remove(
                        new BoundedResources(),
                        "Job/migration",
                        CONTAINER + "/resources/limits",
                        "memory",
                        "/limits/memory"),
                remove(
                        new BoundedResources(),
                        "Job/migration",
                        POD + "/volumes/1/emptyDir",
                        "sizeLimit",
                        "without bound"),
                put(
                        new Disruptions(),
                        "PodDisruptionBudget/query-service",
                        "/spec",
                        "maxUnavailable",
                        2,
                        "StatefulSet/query-service"),
                remove(new Disruptions(), "Deployment/enrich-service", POD, "topologySpreadConstraints", "not spread"),
                put(
                        new Disruptions(),
                        "Deployment/enrich-service",
                        "/spec/strategy/rollingUpdate",
                        "maxUnavailable",
                        1,
                        "rolled out"),
                remove(
                        new Labels(),
                        "Job/migration",
                        "/metadata/labels",
                        "app.kubernetes.io/component",
                        "Job/migration"));
    }

    private static Stream<Arguments> strimzi() {
        return Stream.of(
                put(
                        new RestrictedPods(),
                        "KafkaNodePool/combined",
                        "/spec/template/pod/securityContext",
                        "runAsNonRoot",
                        false,
                        "KafkaNodePool/combined may run as root"),
                remove(
                        new RestrictedPods(),
                        "Kafka/kafka",
                        "/spec/entityOperator/template",
                        "userOperatorContainer",
                        "userOperatorContainer may escalate"));
    }

    private static Stream<Arguments> settings() {
        return Stream.of(
                put(
                        new KnownSettings(),
                        "ConfigMap/ingest-service",
                        "/data",
                        "BROADSHEET_CORS_ORIGIN",
                        "x",
                        "BROADSHEET_CORS_ORIGIN"),
                put(
                        new KnownSettings(),
                        "ConfigMap/enrich-service",
                        "/data",
                        "BROADSHEET_INDEX",
                        "x",
                        "BROADSHEET_INDEX"),
                put(
                        new KnownSettings(),
                        "Deployment/ingest-service",
                        CONTAINER + "/env/0",
                        "name",
                        "BROADSHEET_TOKENS",
                        "BROADSHEET_TOKENS"),
                put(
                        new KnownSettings(),
                        "Deployment/ingest-service",
                        CONTAINER + "/envFrom/0/configMapRef",
                        "name",
                        "others",
                        "not there: others"),
                put(
                        new KnownSettings(),
                        "ConfigMap/enrich-vocabulary",
                        "/metadata",
                        "name",
                        "unused",
                        "unused is used by nothing"));
    }

    private static Stream<Arguments> secrets() {
        return Stream.of(
                put(
                        new Secrets(),
                        "StatefulSet/query-service",
                        CONTAINER + "/env/0/valueFrom/secretKeyRef",
                        "name",
                        "nobodys",
                        "nobodys is asked for"),
                put(new Secrets(), "KafkaUser/keda", "/metadata", "name", "somebody", "keda is asked for"),
                put(new Secrets(), "Certificate/pages", "/spec", "secretName", "other-tls", "pages-tls is asked for"),
                put(
                        new Secrets(),
                        "ObjectStore/backups",
                        "/spec/configuration/s3Credentials/accessKeyId",
                        "name",
                        "other",
                        "other is asked for"),
                argumentSet(
                        "a Secret that nobody asks for",
                        new Secrets(),
                        "ConfigMap/migration",
                        (Consumer<ObjectNode>) object -> object.put("kind", "Secret"),
                        "nobody asks for it"));
    }

    private static Stream<Arguments> arrows() {
        return Stream.of(
                argumentSet(
                        "webhooks into a private network",
                        new Arrows(),
                        "NetworkPolicy/query-to-webhooks",
                        (Consumer<ObjectNode>)
                                policy -> ((ArrayNode) policy.at("/spec/egress/0/to/0/ipBlock/except")).remove(1),
                        "not drawn: query -> 0.0.0.0/0 but [0.0.0.0/8, 100.64"),
                put(
                        new Arrows(),
                        "NetworkPolicy/query-to-database",
                        "/spec/egress/0/ports/0",
                        "port",
                        5433,
                        "not drawn: migration -> database:5433 (out)"),
                put(
                        new Arrows(),
                        "NetworkPolicy/query-to-database",
                        "/spec/egress/0/ports/0",
                        "port",
                        5433,
                        "no policy allows query -> database:5432 (out)"),
                remove(
                        new Arrows(),
                        "NetworkPolicy/database-from-query",
                        "/spec",
                        "ingress",
                        "no policy allows query -> database:5432 (in)"),
                remove(
                        new Arrows(),
                        "NetworkPolicy/query-to-webhooks",
                        "/spec/egress/0/to/0/ipBlock",
                        "except",
                        "query -> 0.0.0.0/0:443"),
                remove(new Arrows(), "NetworkPolicy/query-to-webhooks", "/spec/egress/0", "to", "anywhere"),
                remove(new Arrows(), "NetworkPolicy/query-to-webhooks", "/spec/egress/0", "ports", "any port"),
                argumentSet(
                        "no denial by default",
                        new Arrows(),
                        "NetworkPolicy/default-deny",
                        (Consumer<ObjectNode>) policy -> ((ArrayNode) policy.at("/spec/policyTypes")).remove(1),
                        "not denied"));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                put(
                        new References(),
                        "Deployment/enrich-service",
                        POD,
                        "serviceAccountName",
                        "enrich",
                        "ServiceAccount/enrich"),
                put(
                        new References(),
                        "ScaledObject/query-service",
                        "/spec/scaleTargetRef",
                        "kind",
                        "Deployment",
                        "Deployment/query-service"),
                put(
                        new References(),
                        "HTTPRoute/ingest",
                        "/spec/rules/0/backendRefs/0",
                        "name",
                        "ingest",
                        "Service/ingest"),
                put(
                        new References(),
                        "KafkaTopic/dumps.v1",
                        "/metadata/labels",
                        "strimzi.io/cluster",
                        "other",
                        "Kafka/other"),
                put(new References(), "Service/query-service", "/spec/ports/0", "targetPort", "web", "no pods"),
                put(
                        new References(),
                        "Service/query-service",
                        "/spec/selector",
                        "app.kubernetes.io/component",
                        "search",
                        "no pods"));
    }

    private static Stream<Arguments> broker() {
        return Stream.of(
                put(new Topics(), "KafkaTopic/papers.parsed.v1", "/spec", "partitions", 2, "has 2 partitions"),
                put(new Topics(), "KafkaTopic/dumps.v1", "/spec", "partitions", 2, "has 2 partitions"),
                put(new Topics(), "KafkaTopic/dumps.v1", "/spec/config", "cleanup.policy", "delete", "other settings"),
                put(new Topics(), "KafkaTopic/dumps.v1", "/metadata", "name", "dumps.v2", "dumps.v1 is missing"),
                put(
                        new Topics(),
                        "KafkaTopic/dumps.v1",
                        "/metadata",
                        "name",
                        "dumps.v2",
                        "dumps.v2 is not of the contract"),
                put(
                        new Permissions(),
                        "KafkaUser/ingest-service",
                        "/spec/authorization/acls/0/resource",
                        "name",
                        "papers.catalog.v1",
                        "without need: ingest-service Read topic papers.catalog.v1"),
                remove(
                        new Permissions(),
                        "KafkaUser/query-service",
                        "/spec/authorization/acls/0",
                        "operations",
                        "not granted: query-service Read topic papers.enriched.v1"),
                put(
                        new Permissions(),
                        "ScaledObject/enrich-service",
                        "/spec/triggers/0/metadata",
                        "consumerGroup",
                        "broadsheet-enriched",
                        "keda Describe group broadsheet-enriched"));
    }
}
