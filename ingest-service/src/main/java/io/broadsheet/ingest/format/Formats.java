package io.broadsheet.ingest.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The formats that are read.
 *
 * @param all in the order in which they are shown; the earlier one wins where two are equally sure
 */
public record Formats(List<DumpFormat> all) {
    /** Below this, a file is of no known format. */
    public static final double LEAST_CONFIDENCE = 0.1;

    public Optional<Detection> detect(Head head) {
        return all.stream()
                .map(format -> new Detection(format, format.confidence(head)))
                .filter(detection -> detection.confidence() >= LEAST_CONFIDENCE)
                .max(Comparator.comparingDouble(Detection::confidence)
                        .thenComparingInt(found -> -all.indexOf(found.format())));
    }

    public String names() {
        return String.join(", ", all.stream().map(DumpFormat::name).toList());
    }

    /**
     * What a file is.
     *
     * @param confidence from 0 to 1
     */
    public record Detection(DumpFormat format, double confidence) {}
}
