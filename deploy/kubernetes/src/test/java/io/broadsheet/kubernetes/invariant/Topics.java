package io.broadsheet.kubernetes.invariant;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.local.broker.Topic;
import io.broadsheet.local.broker.TopicContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The topics are those of {@code asyncapi.yaml}, with its settings, and its partitions or, where there are several, more. */
final class Topics implements Invariant {

    @Override
    public List<String> violations(Release release) {
        Map<String, Topic> there =
                Stream.concat(ofStrimzi(release), ofTheJob(release)).collect(toMap(Topic::name, Function.identity()));
        List<String> violations = new ArrayList<>();
        for (Topic wanted : TopicContract.topics()) {
            Topic found = there.remove(wanted.name());
            if (found == null) {
                violations.add("topic " + wanted.name() + " is missing");
            } else {
                compare(wanted, found, violations);
            }
        }
        there.keySet().forEach(name -> violations.add("topic " + name + " is not of the contract"));
        return violations;
    }

    private static void compare(Topic wanted, Topic found, List<String> violations) {
        boolean enough = wanted.partitions() == 1 ? found.partitions() == 1 : found.partitions() >= wanted.partitions();
        if (!enough) {
            violations.add("topic " + wanted.name() + " has " + found.partitions() + " partitions, not "
                    + wanted.partitions());
        }
        if (!found.config().entrySet().containsAll(wanted.config().entrySet())) {
            violations.add("topic " + wanted.name() + " has other settings: " + found.config());
        }
    }

    private static Stream<Topic> ofStrimzi(Release release) {
        return release.kind("KafkaTopic").map(topic -> {
            JsonNode spec = topic.path("spec");
            Map<String, String> config = new HashMap<>();
            spec.path("config")
                    .properties()
                    .forEach(one -> config.put(one.getKey(), one.getValue().asText()));
            String name =
                    spec.path("topicName").asText(topic.at("/metadata/name").asText());
            return new Topic(name, spec.path("partitions").asInt(), config);
        });
    }

    private static Stream<Topic> ofTheJob(Release release) {
        return release.kind("ConfigMap")
                .map(map -> map.path("data").path("topics.txt").asText())
                .flatMap(String::lines)
                .map(line -> line.split(" "))
                .map(words -> new Topic(words[0], Integer.parseInt(words[1]), settings(words)));
    }

    private static Map<String, String> settings(String[] words) {
        return Stream.of(words)
                .skip(2)
                .map(word -> word.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }
}
