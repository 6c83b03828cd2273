package io.broadsheet.query.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** By which messages say what trace they are of: {@code traceparent} of W3C Trace Context. */
final class TraceHeaders {

    private static final String PARENT = "traceparent";

    private TraceHeaders() {}

    /** The header {@code traceparent}; empty where there is none. */
    static String parent(Headers headers) {
        return text(headers, PARENT);
    }

    static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : text(header.value());
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    static boolean isValid(String parent) {
        return !parent.isEmpty()
                && Span.fromContext(context(parent)).getSpanContext().isValid();
    }

    /** The context that such a header names; the empty one where it is none. */
    static Context context(String parent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, ParentOnly.GETTER);
    }

    private enum ParentOnly implements TextMapGetter<String> {
        GETTER;

        @Override
        public Iterable<String> keys(String parent) {
            return Set.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
            return key.equals(PARENT) ? parent : null;
        }
    }
}
