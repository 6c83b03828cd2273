package io.broadsheet.query.catalog.store;

import io.broadsheet.query.testing.Records;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random records with few keys to share, and the many ways in which they may arrive. */
final class Deliveries {

    private static final int DUMPS = 4;
    private static final int RECORDS_A_DUMP = 25;
    private static final int VALUES = 60;

    private final String salt;
    private final Random random;

    Deliveries(long seed) {
        this.salt = "deliveries-" + seed;
        this.random = new Random(seed);
    }

    /** Every event there is: each record in one version or two, of which the second may have other keys. */
    List<Records.Builder> events() {
        var events = new ArrayList<Records.Builder>();
        for (var dump = 0; dump < DUMPS; dump++) {
            for (var ordinal = 0; ordinal < RECORDS_A_DUMP; ordinal++) {
                events.add(event(dump, ordinal, 1));
                if (random.nextInt(4) == 0) {
                    events.add(event(dump, ordinal, 2));
                }
            }
        }
        return events;
    }

    /** The events in some order and in batches of some size, a third of them twice. */
    <T> List<List<T>> batches(List<T> events) {
        var deliveries = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        var batches = new ArrayList<List<T>>();
        for (var from = 0; from < deliveries.size(); ) {
            var to = Math.min(deliveries.size(), from + 1 + random.nextInt(15));
            batches.add(List.copyOf(deliveries.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private Records.Builder event(int dump, int ordinal, int version) {
        var record = Records.record(salt + "-" + dump, ordinal)
                .receivedAt("2026-07-0%dT00:00:00Z".formatted(1 + (dump * 7) % 5))
                .versions(version, 1)
                .title("Title " + random.nextInt(1000))
                .text("x".repeat(random.nextInt(50)));
        for (var i = random.nextInt(3); i > 0; i--) {
            record.identifier(random.nextBoolean() ? "doi" : "arxiv", salt + random.nextInt(VALUES));
        }
        return record;
    }
}
