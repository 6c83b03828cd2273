package io.broadsheet.local.broker;

import java.util.Map;

/** A topic as the contract wants it; {@code config} as Kafka spells it. */
public record Topic(String name, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }
}
