package io.broadsheet.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Tools;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictSchemasTest {
    static final List<String> OVERLAYS = Release.OVERLAYS;

    @BeforeEach
    void withTools() {
        Tools.areThere();
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyObjectIsOneThatKubernetesAndTheOperatorsTake(String overlay) {
        assertThat(Schemas.problems(Release.of(overlay).objects())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsAMistakeWithItsObjectAndField(String object, Consumer<ObjectNode> mistake, String problem) {
        var release = Release.of("production").with(object, mistake);

        assertThat(Schemas.problems(List.of(release.object(object))))
                .anySatisfy(told -> assertThat(told).startsWith(object).contains(problem));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                misspelt("Deployment/ingest-service", "/spec/template/spec/containers/0", "livenesProbe"),
                misspelt("Deployment/ingest-service", "/spec/template/spec/containers/0/livenessProbe/httpGet", "pth"),
                misspelt("NetworkPolicy/default-deny", "/spec", "podSelectors"),
                misspelt("Cluster/database", "/spec/postgresql/synchronous", "methods"),
                misspelt("ObjectStore/backups", "/spec/configuration/wal", "compresion"),
                misspelt("ObjectStore/backups", "/spec", "retention"),
                misspelt("ScaledObject/enrich-service", "/spec", "minReplicas"),
                misspelt("Certificate/pages", "/spec/issuerRef", "names"),
                misspelt("HTTPRoute/pages", "/spec/rules/1", "backendRef"),
                misspelt("PodMonitor/broadsheet", "/spec/podMetricsEndpoints/0", "paths"),
                misspelt("KafkaUser/keda", "/spec/authorization/acls/0", "operation"),
                misspelt("KafkaNodePool/combined", "/spec/template/pod/securityContext", "runAsNonRoots"),
                misspelt("Kafka/kafka", "/spec/kafka", "replicas"),
                wrong("Deployment/ingest-service", "/spec", "replicas", "two", "integer"),
                wrong("Job/migration", "/spec", "backoffLimit", "ten", "integer"),
                wrong("ScaledObject/enrich-service", "/spec", "maxReplicaCount", "six", "integer"),
                wrong("Cluster/database", "/spec", "primaryUpdateStrategy", "sometimes", "allowed"),
                wrong("Kafka/kafka", "/spec/kafka/listeners/0", "port", "9093", "integer"),
                wrong("Kafka/kafka", "/spec/kafka/listeners/0", "type", "outside", "enumeration"),
                wrong("Kafka/kafka", "/spec/kafka/listeners/0", "name", "TLS!", "pattern"),
                wrong("KafkaTopic/dumps.v1", "/spec", "replicas", "3", "integer"),
                missing("StatefulSet/query-service", "/spec", "selector"),
                missing("Service/query-service", "/spec/ports/0", "port"),
                missing("Gateway/pages", "/spec", "gatewayClassName"),
                missing("Certificate/pages", "/spec", "secretName"),
                missing("ScaledObject/query-service", "/spec", "triggers"),
                missing("Cluster/database", "/spec", "instances"),
                missing("ObjectStore/backups", "/spec/configuration", "destinationPath"),
                missing("KafkaUser/keda", "/spec/authorization/acls/0", "resource"),
                missing("KafkaUser/keda", "/spec/authorization/acls/0", "operations"),
                missing("KafkaNodePool/combined", "/spec", "roles"),
                argumentSet(
                        "a kind of which there is no schema",
                        "Job/migration",
                        (Consumer<ObjectNode>) job -> job.put("apiVersion", "batch/v3"),
                        "has no schema: batch/v3"));
    }

    private static Arguments misspelt(String object, String at, String field) {
        Consumer<ObjectNode> mistake =
                whole -> ((ObjectNode) whole.requiredAt(at)).putObject(field).put("x", 1);
        return argumentSet(
                "misspelt " + field + " in " + object + " " + at,
                object,
                mistake,
                at + "/" + field + ": unknown field");
    }

    private static Arguments wrong(String object, String at, String field, String value, String wanted) {
        Consumer<ObjectNode> mistake = whole -> ((ObjectNode) whole.requiredAt(at)).put(field, value);
        return argumentSet(value + " as " + field + " of " + object, object, mistake, wanted);
    }

    private static Arguments missing(String object, String at, String field) {
        Consumer<ObjectNode> mistake = whole -> ((ObjectNode) whole.requiredAt(at)).remove(field);
        return argumentSet("no " + field + " in " + object + " " + at, object, mistake, at + "/" + field + ": missing");
    }
}
