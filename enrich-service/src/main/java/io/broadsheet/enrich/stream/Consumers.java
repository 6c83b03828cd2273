package io.broadsheet.enrich.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** The channel's consumers, by what they say of themselves. */
final class Consumers {

    private static final String LAST_POLL = "last-poll-seconds-ago";

    private final Supplier<? extends Collection<? extends Consumer<?, ?>>> consumers;

    Consumers(Supplier<? extends Collection<? extends Consumer<?, ?>>> consumers) {
        this.consumers = consumers;
    }

    /** Whether each consumer polled lately, or has yet to begin; one that was closed has no metrics any more. */
    boolean polledWithin(Duration time) {
        return consumers.get().stream().allMatch(consumer -> polledWithin(consumer, time));
    }

    private static boolean polledWithin(Consumer<?, ?> consumer, Duration time) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(LAST_POLL))
                .map(Metric::metricValue)
                .anyMatch(seconds -> seconds instanceof Number number && number.doubleValue() <= time.toSeconds());
    }
}
