package io.broadsheet.query.trace;

import io.broadsheet.query.stream.Origin;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a batch adds to the traces of its dumps: one span in each, however many records of the dump are in it. The spans beside the
 * first one are linked to it, since they are of the same work. Records without a trace add nothing.
 */
@ApplicationScoped
public class BatchTracing {

    /** A batch of many small dumps tells of these only. */
    static final int MOST_DUMPS = 32;

    private final Tracer tracer;

    BatchTracing(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off, OpenTelemetry telemetry) {
        // a disabled SDK makes spans all the same, which nobody gets
        this.tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("io.broadsheet.query");
    }

    /** Does the work within the spans, of which the first is the present one meanwhile. */
    public void trace(String name, Iterable<ConsumerRecord<byte[], byte[]>> records, Runnable work) {
        List<Span> spans = new ArrayList<>();
        shares(records).forEach((parent, share) -> spans.add(span(name, parent, share, spans)));
        try (Scope _ = spans.isEmpty() ? Scope.noop() : spans.getFirst().makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName()));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span span(String name, String parent, Share share, List<Span> before) {
        var builder = tracer.spanBuilder(name)
                .setParent(TraceHeaders.context(parent))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", share.topic)
                .setAttribute("messaging.batch.message_count", share.records)
                .setAttribute("broadsheet.dump", share.dump);
        before.stream().limit(1).forEach(first -> builder.addLink(first.getSpanContext()));
        return builder.startSpan();
    }

    private static Map<String, Share> shares(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String parent = TraceHeaders.parent(record.headers());
            if (shares.containsKey(parent) || (shares.size() < MOST_DUMPS && TraceHeaders.isValid(parent))) {
                shares.computeIfAbsent(parent, any -> new Share(record)).records++;
            }
        }
        return shares;
    }

    /** What a batch has of one dump. */
    private static final class Share {
        private final String topic;
        private final String dump;
        private long records;

        private Share(ConsumerRecord<byte[], byte[]> first) {
            this.topic = first.topic();
            this.dump = TraceHeaders.text(first.headers(), Origin.DUMP_ID);
        }
    }
}
