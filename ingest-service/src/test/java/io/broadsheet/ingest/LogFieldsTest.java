package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The other services have the same class; the end-to-end tests compare them. */
class LogFieldsTest {
    private static final String OURS = "io.broadsheet.ingest.source.Worker";

    static List<Arguments> messages() {
        return List.of(
                argumentSet(
                        "text and a number", "dump=%s attempt=%d", of("3b", 2), Map.of("dump", "3b", "attempt", "2")),
                argumentSet(
                        "words before, between and after",
                        "dead letters records=%d, the first record=%s; look at it",
                        of(3, "ab"),
                        Map.of("records", "3", "record", "ab")),
                argumentSet(
                        "an error in quotes, with more than one value",
                        "file=%s error=\"it cannot be moved to %s: %s\"; it is tried again",
                        of("a.txt", "/work", "disk full"),
                        Map.of("file", "a.txt", "error", "it cannot be moved to /work: disk full")),
                argumentSet(
                        "a value that is no field does not shift the others",
                        "trying again in %s attempt=%d error=%s",
                        of("PT1S", 4, "no broker = no luck"),
                        Map.of("attempt", "4", "error", "no broker = no luck")),
                argumentSet(
                        "a value that looks like a field stays a value",
                        "file=%s",
                        of("\"x dump=forged\""),
                        Map.of("file", "\"x dump=forged\"")),
                argumentSet("without values", "error=\"a request failed\"", null, Map.of("error", "a request failed")),
                argumentSet("without fields", "the inbox is %s", of("/inbox"), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatAMessageNamesBecomesAFieldEach(String template, Object[] values, Map<String, String> fields) {
        ExtLogRecord line = line(OURS, template, values);

        assertThat(new LogFields(true).isLoggable(line)).isTrue();

        assertThat(line.getMdcCopy()).containsExactlyInAnyOrderEntriesOf(fields);
    }

    @Test
    void linesOfOthersAndLinesForPeopleStayAsTheyAre() {
        ExtLogRecord others = line("org.acme.Loud", "dump=%s", of("3b"));
        ExtLogRecord text = line(OURS, "dump=%s", of("3b"));

        new LogFields(true).isLoggable(others);
        new LogFields(false).isLoggable(text);

        assertThat(others.getMdcCopy()).isEmpty();
        assertThat(text.getMdcCopy()).isEmpty();
    }

    @Test
    void aLineWithinATraceNamesIt() {
        ExtLogRecord line = line(OURS, "dump=%s", of("3b"));
        SpanContext span = SpanContext.create(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        try (Scope _ = Span.wrap(span).makeCurrent()) {
            new LogFields(true).isLoggable(line);
        }

        assertThat(line.getMdcCopy())
                .containsEntry("traceId", span.getTraceId())
                .containsEntry("spanId", span.getSpanId());
    }

    private static ExtLogRecord line(String logger, String template, Object[] values) {
        ExtLogRecord line =
                new ExtLogRecord(Level.INFO, template, ExtLogRecord.FormatStyle.PRINTF, LogFieldsTest.class.getName());
        line.setLoggerName(logger);
        line.setParameters(values);
        return line;
    }

    private static Object[] of(Object... values) {
        return values;
    }
}
