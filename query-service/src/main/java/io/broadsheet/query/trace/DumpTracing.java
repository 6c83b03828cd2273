package io.broadsheet.query.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What follows the store, where marks in tables have lost which record they came of: each step is told in the traces of the dumps
 * that wait for it just then, and at last, in a dump's own trace, that its papers can be found.
 */
@ApplicationScoped
public class DumpTracing {

    private static final String DUMP = "broadsheet.dump";

    private final boolean on;
    private final Tracer tracer;
    private final DumpTraceTable traces;
    private final Clock clock;

    DumpTracing(
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off,
            OpenTelemetry telemetry,
            DumpTraceTable traces,
            Clock clock) {
        this.on = !off;
        this.tracer = telemetry.getTracer("io.broadsheet.query");
        this.traces = traces;
        this.clock = clock;
    }

    /** Keeps the traces that messages of the ledger carry; their keys are the dumps. */
    public void keep(Iterable<ConsumerRecord<byte[], byte[]>> ledger) {
        var parentByDump = new TreeMap<String, String>();
        if (on) {
            for (var message : ledger) {
                var parent = TraceHeaders.parent(message.headers());
                if (message.key() != null && TraceHeaders.isValid(parent)) {
                    parentByDump.put(TraceHeaders.text(message.key()), parent);
                }
            }
        }
        if (!parentByDump.isEmpty()) {
            traces.put(parentByDump);
        }
    }

    /** Forgets dumps that will never be complete. */
    public void forget(List<String> dumps) {
        if (on && !dumps.isEmpty()) {
            traces.remove(dumps);
        }
    }

    /**
     * Tells of work that is just done.
     *
     * @param step resolve or refresh
     * @param done pieces of it
     */
    public void done(String step, Duration taken, long done) {
        if (on) {
            var begun = clock.instant().minus(taken);
            var spans = new ArrayList<Span>();
            for (var waiting : traces.some(BatchTracing.MOST_DUMPS)) {
                var builder =
                        span(step, waiting.parent(), waiting.dump(), begun).setAttribute("broadsheet.marks", done);
                spans.stream().limit(1).forEach(first -> builder.addLink(first.getSpanContext()));
                spans.add(builder.startSpan());
            }
            spans.forEach(Span::end);
        }
    }

    /**
     * Tells that all papers of a dump can be found.
     *
     * @param stored since when all its records are stored
     * @param saying what else tells it, within the trace
     */
    public void searchable(String dump, Instant stored, Runnable saying) {
        var parent = on ? traces.take(dump) : Optional.<String>empty();
        if (parent.isEmpty()) {
            saying.run();
            return;
        }
        var span = span("searchable", parent.get(), dump, stored).startSpan();
        try (var _ = span.makeCurrent()) {
            saying.run();
        } finally {
            span.end();
        }
    }

    private SpanBuilder span(String name, String parent, String dump, Instant begun) {
        return tracer.spanBuilder(name)
                .setParent(TraceHeaders.context(parent))
                .setStartTimestamp(begun)
                .setAttribute(DUMP, dump);
    }
}
