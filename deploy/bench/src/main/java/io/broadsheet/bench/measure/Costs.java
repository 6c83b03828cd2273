package io.broadsheet.bench.measure;

import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.RunningSystem;
import io.broadsheet.bench.system.Usage;
import java.util.EnumMap;
import java.util.Map;

/** Follows what the processes use from the moment it is made. */
final class Costs {

    private final RunningSystem system;
    private final Map<Part, Usage> before;
    private final Map<Part, Usage> now;
    private final Map<Part, Long> peaks = new EnumMap<>(Part.class);

    Costs(RunningSystem system) {
        this.system = system;
        before = usage();
        now = new EnumMap<>(before);
    }

    void look() {
        now.putAll(usage());
        now.forEach((part, usage) -> peaks.merge(part, usage.anonymousBytes(), Math::max));
    }

    Map<Part, ProcessCost> of(long records) {
        Map<Part, ProcessCost> costs = new EnumMap<>(Part.class);
        before.forEach((part, usage) -> costs.put(
                part,
                ProcessCost.between(
                        usage,
                        now.getOrDefault(part, usage),
                        peaks.getOrDefault(part, usage.anonymousBytes()),
                        records)));
        return costs;
    }

    private Map<Part, Usage> usage() {
        Map<Part, Usage> usage = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            usage.put(
                    part,
                    system.process(part)
                            .map(Usage::of)
                            .orElseThrow(() -> new IllegalStateException(
                                    part.label() + " does not run; its log is under " + system.data())));
        }
        return usage;
    }
}
