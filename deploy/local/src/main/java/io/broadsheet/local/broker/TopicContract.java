package io.broadsheet.local.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The topics of {@code contracts/asyncapi.yaml}, the one place that says how many partitions and which settings they have. */
public final class TopicContract {
    private static final String PLACE = "/contracts/asyncapi.yaml";

    private TopicContract() {}

    /** Every channel of the contract. */
    public static List<Topic> topics() {
        try (InputStream contract = TopicContract.class.getResourceAsStream(PLACE)) {
            if (contract == null) {
                throw new IllegalStateException(PLACE + " is not on the class path");
            }
            return read(contract);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + PLACE, e);
        }
    }

    static List<Topic> read(InputStream asyncapi) throws IOException {
        JsonNode channels = new YAMLMapper().readTree(asyncapi).path("channels");
        return StreamSupport.stream(channels.spliterator(), false)
                .map(TopicContract::topic)
                .toList();
    }

    private static Topic topic(JsonNode channel) {
        String name = channel.path("address").asText();
        JsonNode kafka = channel.path("bindings").path("kafka");
        int partitions = kafka.path("partitions").asInt();
        if (name.isEmpty() || partitions < 1) {
            throw new IllegalArgumentException(
                    "Channel '" + name + "' needs an address and bindings.kafka.partitions of 1 or more");
        }
        return new Topic(name, partitions, config(kafka.path("topicConfiguration")));
    }

    private static Map<String, String> config(JsonNode settings) {
        Map<String, String> config = new LinkedHashMap<>();
        settings.properties().forEach(setting -> config.put(setting.getKey(), text(setting.getValue())));
        return config;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
