package io.broadsheet.query;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Makes what our messages say as {@code key=value} fields of their own where logs are JSON, and adds the trace. Keys are read from
 * the template of a message, never from its values, so that no file name or error can pass for one. {@code deploy/monitoring/logs.md}
 * lists them.
 */
@LoggingFilter(name = "fields")
public final class LogFields implements Filter {

    private static final String OURS = "io.broadsheet.";
    private static final Pattern FIELD = Pattern.compile("(?<!\\S)([a-z]+(?:-[a-z]+)*)=(\"[^\"]*\"|[^\\s,;]+)");
    private static final Pattern SPECIFIER = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]");

    private final boolean json;

    /** Does nothing to lines that people read: they show the same keys in their text. */
    public LogFields(@ConfigProperty(name = "quarkus.log.console.json.enabled") boolean json) {
        this.json = json;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (json && line instanceof ExtLogRecord extended) {
            addTrace(extended);
            if (String.valueOf(line.getLoggerName()).startsWith(OURS)) {
                addFields(extended);
            }
        }
        return true;
    }

    private static void addTrace(ExtLogRecord line) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            line.putMdc("traceId", span.getTraceId());
            line.putMdc("spanId", span.getSpanId());
        }
    }

    private static void addFields(ExtLogRecord line) {
        String template = String.valueOf(line.getMessage());
        FIELD.matcher(template)
                .results()
                .forEach(field -> line.putMdc(field.group(1), value(template, field, line.getParameters())));
    }

    private static String value(String template, MatchResult field, Object[] parameters) {
        String text = field.group(2);
        String bare = text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
        if (parameters == null) {
            return bare;
        }
        int before = specifiers(template.substring(0, field.start(2)));
        int until = Math.min(parameters.length, before + specifiers(bare));
        return String.format(Locale.ROOT, bare, Arrays.copyOfRange(parameters, Math.min(before, until), until));
    }

    private static int specifiers(String text) {
        return (int) SPECIFIER.matcher(text).results().count();
    }
}
