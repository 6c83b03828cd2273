package io.broadsheet.ingest.format.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.List;

/** A row's text into its cells. */
final class Cells {
    /** No text that a line reader returns has control characters, so this quotes nothing. */
    private static final char NO_QUOTE = '\u0001';

    private final CsvReaderBuilder quoted;
    private final CsvReaderBuilder unquoted;

    Cells(char separator) {
        quoted = builder(separator);
        unquoted = builder(separator).quoteCharacter(NO_QUOTE);
    }

    /** A quote that the row does not close ends with it. */
    private static CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(true);
    }

    /** The cells; none where the row cannot be read. */
    List<String> of(Row row) {
        return read(quoted, row);
    }

    /** The cells, quotes being characters like others: what a table that was written without quoting needs. */
    List<String> unquoted(Row row) {
        return row.lines() > 1 ? List.of() : read(unquoted, row);
    }

    private static List<String> read(CsvReaderBuilder reader, Row row) {
        try {
            return reader.ofSingleCsvRecord(row.text()).getFields();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }
}
