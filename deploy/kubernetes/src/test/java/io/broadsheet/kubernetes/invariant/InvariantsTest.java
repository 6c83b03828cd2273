package io.broadsheet.kubernetes.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Tools;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {
    private static final List<Invariant> ALL = List.of(
            new PinnedImages(),
            new RestrictedPods(),
            new Probes(),
            new BoundedResources(),
            new Disruptions(),
            new KnownSettings(),
            new Secrets(),
            new Arrows(),
            new Topics(),
            new Permissions(),
            new Labels());
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    @BeforeAll
    static void withTools() {
        Tools.areThere();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void everyOverlayKeepsIt(String overlay, Invariant invariant) {
        assertThat(invariant.violations(Release.of(overlay))).isEmpty();
    }

    static Stream<Arguments> promises() {
        return Release.OVERLAYS.stream()
                .flatMap(overlay -> ALL.stream()
                        .map(invariant -> argumentSet(
                                invariant.getClass().getSimpleName() + " of " + overlay, overlay, invariant)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void tellsABreach(Invariant invariant, String object, Consumer<ObjectNode> breach, String told) {
        assertThat(invariant.violations(Release.of("production").with(object, breach)))
                .anySatisfy(violation -> assertThat(violation).contains(told));
    }

    static Stream<Arguments> breaches() {
        return Stream.of(pods(), settings(), secrets(), arrows(), broker()).flatMap(breaches -> breaches);
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

    private static Arguments put(
            Invariant invariant, String object, String at, String field, Object value, String told) {
        Consumer<ObjectNode> breach = whole -> ((ObjectNode) whole.requiredAt(at)).putPOJO(field, value);
        return argumentSet(
                object + " with " + field + " " + value + ", told: " + told, invariant, object, reread(breach), told);
    }

    private static Arguments remove(Invariant invariant, String object, String at, String field, String told) {
        Consumer<ObjectNode> breach = whole -> ((ObjectNode) whole.requiredAt(at)).remove(field);
        return argumentSet(
                object + " without " + at + "/" + field + ", told: " + told, invariant, object, breach, told);
    }

    /** A value that was put in is then one as if it had been read. */
    private static Consumer<ObjectNode> reread(Consumer<ObjectNode> breach) {
        return whole -> {
            breach.accept(whole);
            JsonNode read = new ObjectMapper().valueToTree(whole);
            whole.setAll((ObjectNode) read);
        };
    }
}
