package io.broadsheet.kubernetes.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.kubernetes.built.Command;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Repository;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The schemas of Kubernetes and of the operators, in which there is no field that they do not name. */
final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /** What is wrong with the objects: which, where in it, what; one without a schema is wrong as well. */
    static List<String> problems(List<ObjectNode> objects) {
        List<String> problems = new ArrayList<>();
        var others = objects.stream().filter(object -> !isOfStrimzi(object)).toList();
        JsonNode found = compiled(others);
        for (int i = 0; i < others.size(); i++) {
            problems.addAll(readable(others.get(i), found.get(i)));
        }
        objects.stream()
                .filter(Schemas::isOfStrimzi)
                .flatMap(object -> StrimziSchemas.problems(object).stream().map(p -> Release.name(object) + " " + p))
                .forEach(problems::add);
        return problems;
    }

    private static boolean isOfStrimzi(JsonNode object) {
        return object.path("apiVersion").asText().startsWith("kafka.strimzi.io/");
    }

    private static JsonNode compiled(List<ObjectNode> objects) {
        try {
            return JSON.readTree(Command.run(
                    JSON.writeValueAsString(objects),
                    List.of(
                            "node",
                            Repository.path("deploy/kubernetes/tools/validate.mjs")
                                    .toString())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readable(JsonNode object, JsonNode found) {
        List<String> problems = new ArrayList<>();
        String name = Release.name(object);
        if (found.isNull()) {
            problems.add(name + " has no schema: " + object.path("apiVersion").asText());
        }
        found.forEach(one -> problems.add(name + " " + one.path("field").asText() + ": "
                + one.path("problem").asText()));
        return problems;
    }
}
