package io.broadsheet.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import org.apache.kafka.common.header.Headers;

/** By which an event says what trace it is of: {@code traceparent} and {@code tracestate} of W3C Trace Context. */
final class TraceHeaders {
    private TraceHeaders() {}

    /** Adds those of the present trace; none where nothing is traced, or not this. */
    static void add(Headers headers) {
        if (Span.current().getSpanContext().isSampled()) {
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.current(), headers, (to, name, value) -> to.add(name, value.getBytes(UTF_8)));
        }
    }
}
