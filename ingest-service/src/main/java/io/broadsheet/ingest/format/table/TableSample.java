package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.LineReader;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.format.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns and first rows, as far as a file's beginning has them.
 *
 * @param fitting the share of the rows that have as many cells as there are columns; 1 where there are none
 */
record TableSample(Header header, List<Value> rows, double fitting) {
    private static final int MOST = 20;

    static @Nullable TableSample of(Head head) {
        byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
        try {
            LineReader lines = new LineReader(new ByteArrayInputStream(text), TextEncoding.UTF_8, text.length);
            TableReader table = TableReader.of(lines, text.length);
            return table == null ? null : of(table);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** The last row that is there may be cut, so it only counts where it is the only one and fits. */
    private static TableSample of(TableReader table) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (Row row = table.next(); row != null && cells.size() < MOST; row = table.next()) {
            cells.add(table.cells(row));
        }
        if (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        List<Value> rows = cells.stream()
                .filter(row -> !row.isEmpty())
                .map(table.header()::fields)
                .toList();
        return new TableSample(table.header(), rows, cells.isEmpty() ? 1 : (double) rows.size() / cells.size());
    }
}
