package io.broadsheet.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.feed.format.ExportFormat;
import io.broadsheet.query.search.Scan;
import io.broadsheet.query.search.SomePaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of an export, its scan is closed and its place is given back, once. */
class ExportTest {

    private static final int PAPERS = 1_000;

    private final CountedScan scan = new CountedScan();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int ends;

    @ParameterizedTest
    @EnumSource
    void endsBehindTheLastPaper(ExportFormat format) throws IOException {
        var export = export(format, () -> false);

        export.write(out);
        export.abandon();

        assertThat(scan.given).isEqualTo(PAPERS);
        assertThat(out.size()).isGreaterThan(PAPERS * 50);
        assertThat(scan.closed).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void endsWhereNothingIsWritten() {
        var export = export(ExportFormat.CSV, () -> false);

        export.abandon();

        assertThatThrownBy(() -> export.write(out)).isInstanceOf(IOException.class);
        assertThat(scan.closed).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenItsTimeIsOver(ExportFormat format) {
        var export = export(format, () -> scan.given == 7);

        assertThatThrownBy(() -> export.write(out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broadsheet.export.longest");

        assertThat(scan.given).isEqualTo(7);
        assertThat(scan.closed).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenTheClientIsGone(ExportFormat format) {
        var export = export(format, () -> false);

        assertThatThrownBy(() -> export.write(new Broken()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");

        assertThat(scan.given).isLessThan(PAPERS);
        assertThat(scan.closed).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void endsWhereTheConnectionCannotBeCutOff() {
        var export = export(ExportFormat.JSONL, () -> false, () -> {
            throw new IllegalStateException("no such connection");
        });

        assertThatThrownBy(() -> export.write(new Broken())).hasMessage("no such connection");

        assertThat(scan.closed).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
    }

    private Export export(ExportFormat format, BooleanSupplier isLate) {
        return export(format, isLate, () -> {});
    }

    private Export export(ExportFormat format, BooleanSupplier isLate, Runnable cutOff) {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return new Export(scan, format, json, isLate, () -> ends++, cutOff);
    }

    private static final class CountedScan implements Scan {
        private int given;
        private int closed;

        @Override
        public String state() {
            return "a state";
        }

        @Override
        public boolean hasNext() {
            return given < PAPERS;
        }

        @Override
        public Paper next() {
            return SomePaper.number(given++).paper();
        }

        @Override
        public void close() {
            closed++;
        }
    }

    /** A connection that has been closed. */
    private static final class Broken extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("gone");
        }
    }
}
