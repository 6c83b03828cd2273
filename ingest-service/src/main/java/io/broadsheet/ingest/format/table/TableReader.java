package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table's header and then its rows. */
final class TableReader {
    private static final int MOST_LINES_ABOVE = 10;

    private final Header header;
    private final RowReader rows;
    private final Cells cells;

    private TableReader(Header header, RowReader rows) {
        this.header = header;
        this.rows = rows;
        this.cells = new Cells(header.separator());
    }

    /**
     * A reader below the header; null where none of the first lines is one.
     *
     * @param limit the most bytes of a row
     */
    static @Nullable TableReader of(LineReader lines, long limit) throws IOException {
        for (int i = 0; i < MOST_LINES_ABOVE; i++) {
            Line line = lines.next();
            Header header = line == null || line.tooLarge() ? null : Header.of(Row.of(line));
            if (header != null) {
                return new TableReader(header, new RowReader(lines, header.separator(), limit));
            }
        }
        return null;
    }

    Header header() {
        return header;
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() throws IOException {
        return rows.next();
    }

    /** The row's cells if they fit the header, read with quotes or else without; none where they do not. */
    List<String> cells(Row row) {
        List<String> quoted = cells.of(row);
        if (header.fits(quoted)) {
            return quoted;
        }
        List<String> unquoted = row.text().indexOf('"') < 0 ? List.of() : cells.unquoted(row);
        return header.fits(unquoted) ? unquoted : List.of();
    }

    /** How many cells the row has, for people who look for the fault. */
    int count(Row row) {
        return cells.of(row).size();
    }
}
