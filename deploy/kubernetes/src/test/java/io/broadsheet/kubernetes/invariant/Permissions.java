package io.broadsheet.kubernetes.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service may do with topics and groups what {@code asyncapi.yaml} says that it does, and nothing else; who only watches may
 * describe what it watches. Of an overlay without users of the broker there is nothing to say.
 */
final class Permissions implements Invariant {
    private static final List<String> SERVICES = List.of("ingest-service", "enrich-service", "query-service");

    @Override
    public List<String> violations(Release release) {
        Set<String> granted = new TreeSet<>();
        release.kind("KafkaUser").forEach(user -> granted.addAll(granted(user)));
        if (granted.isEmpty()) {
            return List.of();
        }
        Set<String> needed = needed();
        release.kind("ScaledObject").forEach(scaled -> needed.addAll(watched(scaled)));
        List<String> violations = new ArrayList<>();
        needed.stream().filter(one -> !granted.contains(one)).forEach(one -> violations.add("not granted: " + one));
        granted.stream()
                .filter(one -> !needed.contains(one))
                .forEach(one -> violations.add("granted without need: " + one));
        return violations;
    }

    private static Set<String> granted(JsonNode user) {
        Set<String> granted = new TreeSet<>();
        for (JsonNode rule : user.at("/spec/authorization/acls")) {
            JsonNode resource = rule.path("resource");
            boolean prefix = resource.path("patternType").asText("literal").equals("prefix");
            for (JsonNode operation : rule.path("operations")) {
                granted.add(user.at("/metadata/name").asText() + " " + operation.asText() + " "
                        + resource.path("type").asText() + " "
                        + resource.path("name").asText() + (prefix ? "*" : ""));
            }
        }
        return granted;
    }

    private static Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        JsonNode contract = contract();
        for (JsonNode operation : contract.path("operations")) {
            String channel = operation.at("/channel/$ref").asText().replace("#/channels/", "");
            String topic =
                    contract.path("channels").path(channel).path("address").asText();
            for (String service : services(operation)) {
                boolean sends = operation.path("action").asText().equals("send");
                needed.add(service + (sends ? " Write" : " Read") + " topic " + topic);
                needed.add(service + " Describe topic " + topic);
                for (JsonNode group : operation.at("/bindings/kafka/groupId/enum")) {
                    needed.addAll(group(service, group.asText()));
                }
            }
        }
        // the groups of its passes over old records, which no operation has: it reads there what it reads anyway
        needed.addAll(group("enrich-service", "broadsheet-retag-*"));
        return needed;
    }

    private static List<String> group(String service, String group) {
        return List.of(service + " Read group " + group, service + " Describe group " + group);
    }

    private static List<String> services(JsonNode operation) {
        List<String> named = new ArrayList<>();
        operation.path("tags").forEach(tag -> named.add(tag.path("name").asText()));
        if (!SERVICES.containsAll(named) || named.isEmpty()) {
            throw new IllegalStateException("Tags of an operation have to be services: " + operation);
        }
        return named;
    }

    private static List<String> watched(JsonNode scaled) {
        List<String> watched = new ArrayList<>();
        for (JsonNode trigger : scaled.at("/spec/triggers")) {
            watched.add("keda Describe topic " + trigger.at("/metadata/topic").asText());
            watched.add("keda Describe group "
                    + trigger.at("/metadata/consumerGroup").asText());
        }
        return watched;
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Repository.text("deploy/contracts/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
