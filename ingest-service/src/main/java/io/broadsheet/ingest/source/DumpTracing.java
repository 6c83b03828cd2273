package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One trace a dump, from the claim of its file to the ledger's final entry; all events sent meanwhile carry it on. Where
 * tracing is off, this costs nothing worth mentioning.
 */
@Singleton
class DumpTracing {
    private final Tracer tracer;

    DumpTracing(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off, OpenTelemetry telemetry) {
        // a disabled SDK makes spans all the same, which nobody gets
        this.tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("io.broadsheet.ingest");
    }

    /** Some work on a dump. */
    interface Work {
        DumpResult result() throws IOException;
    }

    /** Reads a dump in a trace of its own. That of an archive's entry is linked to the archive's. */
    DumpResult dump(Received received, Work work) throws IOException {
        Span span = tracer.spanBuilder("dump")
                .setNoParent()
                .addLink(Span.current().getSpanContext())
                .setStartTimestamp(received.claimedAt())
                .setAttribute("broadsheet.dump", received.id())
                .setAttribute("broadsheet.bytes", received.snapshot().size())
                .startSpan();
        return within(span, work);
    }

    /** Parses the text of a dump and publishes its records, within the dump's trace. */
    DumpResult publishing(String format, Work work) throws IOException {
        Span span = tracer.spanBuilder("parse and publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("broadsheet.format", format)
                .startSpan();
        return within(span, work);
    }

    private static DumpResult within(Span span, Work work) throws IOException {
        try (Scope _ = span.makeCurrent()) {
            DumpResult result = work.result();
            tell(span, result.entry());
            return result;
        } catch (IOException | RuntimeException e) {
            // its message may hold what stands in the file
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static void tell(Span span, DumpRecorded entry) {
        span.setAttribute("broadsheet.records", entry.records());
        span.setAttribute("broadsheet.published", entry.published());
        span.setAttribute("broadsheet.rejected", entry.rejected());
    }
}
