package io.broadsheet.kubernetes.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas of an operator's kinds, made of the Java types from which the operator generates its own: with their annotations that
 * say which fields a version has and needs, and within which bounds values are. What its CEL rules say is not in them.
 */
final class SchemaOfTypes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String apiVersion;
    private final ObjectNode definitions = JSON.createObjectNode();

    SchemaOfTypes(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    ObjectNode of(String kind, Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", SpecVersion.VersionFlag.V202012.getId());
        ObjectNode properties = closed(schema);
        properties.putObject("apiVersion").put("const", apiVersion);
        properties.putObject("kind").put("const", kind);
        properties.set("metadata", schema(JSON.constructType(ObjectMeta.class)));
        properties.set("spec", schema(property(type, "spec").getPrimaryType()));
        schema.putArray("required")
                .add("apiVersion")
                .add("kind")
                .add("metadata")
                .add("spec");
        schema.set("$defs", definitions);
        return schema;
    }

    private static BeanPropertyDefinition property(Class<?> type, String name) {
        return properties(JSON.constructType(type)).stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<BeanPropertyDefinition> properties(JavaType type) {
        return JSON.getSerializationConfig().introspect(type).findProperties();
    }

    private static ObjectNode closed(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        return schema.putObject("properties");
    }

    private ObjectNode schema(JavaType type) {
        Class<?> raw = type.getRawClass();
        ObjectNode schema = JSON.createObjectNode();
        if (raw == String.class) {
            return schema.put("type", "string");
        } else if (raw == boolean.class || raw == Boolean.class) {
            return schema.put("type", "boolean");
        } else if (List.of(int.class, Integer.class, long.class, Long.class).contains(raw)) {
            return schema.put("type", "integer");
        } else if (List.of(double.class, Double.class, float.class, Float.class).contains(raw)) {
            return schema.put("type", "number");
        } else if (raw == IntOrString.class || raw == Quantity.class) {
            schema.putArray("type").add("string").add("integer");
            return schema;
        } else if (raw == Object.class) {
            return schema;
        }
        return composed(type, raw, schema);
    }

    private ObjectNode composed(JavaType type, Class<?> raw, ObjectNode schema) {
        if (raw.isEnum()) {
            var values = schema.put("type", "string").putArray("enum");
            for (Object constant : raw.getEnumConstants()) {
                values.add(JSON.convertValue(constant, String.class));
            }
        } else if (type.isCollectionLikeType() || type.isArrayType()) {
            schema.put("type", "array").set("items", schema(type.getContentType()));
        } else if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object").set("additionalProperties", schema(type.getContentType()));
        } else {
            schema.put("$ref", "#/$defs/" + raw.getName());
            if (!definitions.has(raw.getName())) {
                // noted first, so that a type that holds itself comes to an end
                define(raw, definitions.putObject(raw.getName()));
            }
        }
        return schema;
    }

    private void define(Class<?> type, ObjectNode definition) {
        var kinds = type.getDeclaredAnnotation(JsonSubTypes.class);
        if (kinds == null) {
            fields(type, definition);
        } else {
            choice(type.getAnnotation(JsonTypeInfo.class).property(), kinds, definition);
        }
    }

    private void choice(String tag, JsonSubTypes kinds, ObjectNode definition) {
        definition.put("type", "object").putArray("required").add(tag);
        var names = definition.putObject("properties").putObject(tag).putArray("enum");
        var cases = definition.putArray("allOf");
        for (var kind : kinds.value()) {
            names.add(kind.name());
            ObjectNode one = cases.addObject();
            one.putObject("if").putObject("properties").putObject(tag).put("const", kind.name());
            one.set("then", schema(JSON.constructType(kind.value())));
        }
    }

    private void fields(Class<?> type, ObjectNode definition) {
        ObjectNode properties = closed(definition);
        var required = definition.putArray("required");
        for (var property : properties(JSON.constructType(type))) {
            var marks = Marks.of(property);
            if (marks.isIn("PresentInVersions", true)) {
                properties.set(property.getName(), marks.bound(schema(property.getPrimaryType())));
                if (property.isRequired() || marks.isIn("RequiredInVersions", false)) {
                    required.add(property.getName());
                }
            }
        }
        var tag = type.getAnnotation(JsonTypeInfo.class);
        if (tag != null && !properties.has(tag.property())) {
            properties.putObject(tag.property()).put("type", "string");
        }
    }
}
