package io.broadsheet.kubernetes.built;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Something that makes pods. */
public record Workload(JsonNode object) {

    public String name() {
        return Release.name(object);
    }

    public boolean endsByItself() {
        return object.path("kind").asText().equals("Job");
    }

    public JsonNode template() {
        return object.path("spec").path("template");
    }

    public JsonNode pod() {
        return template().path("spec");
    }

    public String component() {
        return template()
                .path("metadata")
                .path("labels")
                .path("app.kubernetes.io/component")
                .asText();
    }

    public List<JsonNode> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> StreamSupport.stream(pod().path(list).spliterator(), false))
                .toList();
    }
}
