package io.broadsheet.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of {@code kafka.strimzi.io/v1}. */
final class StrimziSchemas {
    private static final Map<String, Class<?>> KINDS = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private StrimziSchemas() {}

    static List<String> problems(JsonNode object) {
        String kind = object.path("kind").asText();
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            return List.of("has no schema: " + object.path("apiVersion").asText());
        }
        return SCHEMAS.computeIfAbsent(kind, _ -> schema(kind, type)).validate(object).stream()
                .map(StrimziSchemas::readable)
                .toList();
    }

    private static JsonSchema schema(String kind, Class<?> type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new SchemaOfTypes("kafka.strimzi.io/v1").of(kind, type), CONFIG);
    }

    private static String readable(ValidationMessage message) {
        String field = message.getInstanceLocation().toString();
        String property = message.getProperty() == null ? "" : "/" + message.getProperty();
        String problem = switch (message.getType()) {
            case "additionalProperties" -> "unknown field";
            case "required" -> "missing";
            default -> message.getMessage();
        };
        return field + property + ": " + problem;
    }
}
