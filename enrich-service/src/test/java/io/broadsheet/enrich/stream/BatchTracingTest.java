package io.broadsheet.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTracingTest {

    private static final String NOT_SAMPLED = "00-" + "a".repeat(32) + "-00f067aa0ba902b7-00";

    private final Kept kept = new Kept();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(kept))
                    .build())
            .build();
    private final BatchTracing tracing = new BatchTracing(false, telemetry);

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aDumpsRecordsMakeOneSpanInItsTraceHoweverManyTheyAre() {
        List<String> traces = new ArrayList<>();

        tracing.trace(
                "enrich",
                List.of(record(1), record(1), record(1)),
                () -> traces.add(Span.current().getSpanContext().getTraceId()));

        assertThat(kept.spans).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(trace(1));
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getAttributes().asMap())
                    .containsEntry(AttributeKey.longKey("messaging.batch.message_count"), 3L)
                    .containsEntry(AttributeKey.stringKey("broadsheet.dump"), "dump-1");
        });
        assertThat(traces).as("the work is done within it").containsExactly(trace(1));
    }

    @Test
    void dumpsThatShareABatchAreEachToldInTheirOwnTraceAndLinked() {
        tracing.trace("enrich", List.of(record(1), record(2), record(1)), () -> {});

        assertThat(kept.spans).extracting(SpanData::getTraceId).containsExactly(trace(1), trace(2));
        assertThat(kept.spans.getLast().getLinks())
                .singleElement()
                .satisfies(
                        link -> assertThat(link.getSpanContext().getTraceId()).isEqualTo(trace(1)));
    }

    @Test
    void aBatchOfVeryManyDumpsMakesABoundedNumberOfSpans() {
        Stream<ConsumerRecord<byte[], byte[]>> records = IntStream.range(1, 500).mapToObj(BatchTracingTest::record);

        tracing.trace("enrich", records.toList(), () -> {});

        assertThat(kept.spans).hasSize(BatchTracing.MOST_DUMPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "00-zz-00f067aa0ba902b7-01", "00-00000000000000000000000000000000-0000000000000000-01"
            })
    void recordsThatNameNoTraceMakeNoSpan(String header) {
        List<String> done = new ArrayList<>();

        tracing.trace("enrich", List.of(record(header, "dump")), () -> done.add("work"));

        assertThat(kept.spans).isEmpty();
        assertThat(done).containsExactly("work");
    }

    @Test
    void failedWorkIsToldWithoutItsMessageAndThrown() {
        assertThatThrownBy(() -> tracing.trace("enrich", List.of(record(1)), () -> {
                    throw new IllegalStateException("a title from the file");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kept.spans).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEqualTo("IllegalStateException");
            assertThat(span.getEvents()).isEmpty();
        });
    }

    @Test
    void whatWasNotSampledAtTheFileIsNotSampledHere() {
        tracing.trace("enrich", List.of(record(NOT_SAMPLED, "dump")), () -> {});

        assertThat(kept.spans).isEmpty();
    }

    @Test
    void theTraceOfARecordIsPassedOnWithWhatBecomesOfIt() {
        ConsumerRecord<byte[], byte[]> record = record(1);
        record.headers().add("tracestate", "vendor=1".getBytes(UTF_8));

        assertThat(TraceHeaders.of(record.headers()))
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly("traceparent=" + parent(1), "tracestate=vendor=1");
        assertThat(TraceHeaders.of(record("", "dump").headers())).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(int dump) {
        return record(parent(dump), "dump-" + dump);
    }

    private static ConsumerRecord<byte[], byte[]> record(String parent, String dump) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("papers.parsed.v1", 0, 0, new byte[0], new byte[0]);
        record.headers().add(Headers.DUMP_ID, dump.getBytes(UTF_8));
        if (!parent.isEmpty()) {
            record.headers().add("traceparent", parent.getBytes(UTF_8));
        }
        return record;
    }

    private static String parent(int dump) {
        return "00-" + trace(dump) + "-00f067aa0ba902b7-01";
    }

    private static String trace(int dump) {
        return String.format("%032x", dump);
    }

    private static final class Kept implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
