package io.broadsheet.kubernetes.built;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The objects that an overlay builds. */
public record Release(String overlay, List<ObjectNode> objects) {
    public static final List<String> OVERLAYS = List.of("local", "production");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> BUILT = new ConcurrentHashMap<>();

    /** Built once in each test JVM, and read anew by each who asks. */
    public static Release of(String overlay) {
        return read(overlay, BUILT.computeIfAbsent(overlay, Release::build));
    }

    static String build(String overlay) {
        return Command.run(
                "",
                List.of(
                        Tools.kubectl().toString(),
                        "kustomize",
                        Repository.path("deploy/kubernetes/overlays/" + overlay).toString()));
    }

    static Release read(String overlay, String yaml) {
        try (var objects = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return new Release(overlay, objects.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one, of which the only object of that kind and name was changed. */
    public Release with(String object, Consumer<ObjectNode> change) {
        change.accept(object(object));
        return this;
    }

    /** The object of which this is kind and name ({@code Job/migration}), leaving out a hash at the name's end. */
    public ObjectNode object(String name) {
        return objects.stream()
                .filter(object ->
                        name(object).replaceFirst("-[a-z0-9]{10}$", "").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + overlay + ": "
                        + objects.stream().map(Release::name).collect(joining(", "))));
    }

    public Stream<ObjectNode> kind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    /** What it is called, as {@code Job/migration}. */
    public static String name(JsonNode object) {
        return object.path("kind").asText() + "/"
                + object.path("metadata").path("name").asText();
    }

    /** Of all that makes pods by itself; those that operators make are not among them. */
    public Stream<Workload> workloads() {
        return objects.stream()
                .filter(object -> List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod")
                        .contains(object.path("kind").asText()))
                .map(Workload::new);
    }
}
