package io.broadsheet.e2e.monitoring;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A span as a collector gets it.
 *
 * @param parent span id; empty of the first span of a trace
 * @param attributes all of them, as text
 */
record TracedSpan(
        String service,
        String name,
        String trace,
        String id,
        String parent,
        String dump,
        long begun,
        long ended,
        String attributes) {

    static TracedSpan of(String service, Span span) {
        return new TracedSpan(
                service,
                span.getName(),
                HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                HexFormat.of().formatHex(span.getSpanId().toByteArray()),
                HexFormat.of().formatHex(span.getParentSpanId().toByteArray()),
                text(span.getAttributesList(), "broadsheet.dump"),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getAttributesList().stream().map(KeyValue::toString).collect(Collectors.joining()));
    }

    static String text(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }
}
