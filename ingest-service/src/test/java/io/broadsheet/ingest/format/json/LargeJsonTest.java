package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeJsonTest {
    private static final int RECORDS = 100_000;
    private static final DumpFormat PLAIN = Sample.format(JsonFormats.all(), "plain-json");

    @ParameterizedTest
    @CsvSource({"'[', ',', ']'", "'{\"results\": [', ',', ']}'", "'', '\n', ''"})
    void countsTheRecordsOfAFileThatIsNeverHeld(String start, String between, String end) throws IOException {
        String filling = "We keep a ledger. ".repeat(20);
        InputStream file = new SequenceInputStream(parts(RECORDS + 1, index -> {
            String item = "{\"title\": \"Ledger " + index + "\", \"abstract\": \"" + filling + "\"}";
            return index == 0 ? start + item : index == RECORDS ? end : between + item;
        }));
        byte[] first = (start + "{\"title\": \"Ledger 0\"}" + between).getBytes(StandardCharsets.UTF_8);
        Counting counting = new Counting();

        PLAIN.parse(new DumpInput(Gathered.head(first), file, Gathered.RECORD_LIMIT), counting);

        assertThat(counting.last).isEqualTo("Ledger " + (RECORDS - 1));
        assertThat(counting.records).isEqualTo(RECORDS);
        assertThat(counting.rejections).isZero();
    }

    private static Enumeration<InputStream> parts(int count, IntFunction<String> part) {
        return new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < count;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part.apply(next++).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static final class Counting implements RecordSink {
        private int records;
        private int rejections;
        private String last = "";

        @Override
        public void day(ShownDay shown) {}

        @Override
        public void record(DumpRecord found) {
            records++;
            last = found.title();
        }

        @Override
        public void rejection(Rejection rejection) {
            rejections++;
        }
    }
}
