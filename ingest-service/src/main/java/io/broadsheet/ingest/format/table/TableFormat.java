package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Value;
import java.io.IOException;
import java.util.List;

/** What the tables share: columns are told by their names, each row below is a record. */
abstract class TableFormat implements DumpFormat {

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public double confidence(Head head) {
        TableSample sample = TableSample.of(head);
        return sample == null ? 0 : likeness(sample) * sample.fitting();
    }

    /** How much a table looks like one of this format, from 0 to 1. */
    abstract double likeness(TableSample sample);

    /** What the row says, a title or not. */
    abstract Draft draft(Value row);

    @Override
    public final void parse(DumpInput input, RecordSink sink) throws IOException {
        TableReader table = TableReader.of(input.lines(), input.recordLimit());
        if (table == null) {
            return;
        }
        for (Row row = table.next(); row != null; row = table.next()) {
            if (row.first().tooLarge()) {
                reject(
                        row,
                        "record-too-large",
                        "the row is larger than a record may be; split it or raise the limit",
                        sink);
            } else {
                read(row, table, sink);
            }
        }
    }

    private void read(Row row, TableReader table, RecordSink sink) {
        List<String> cells = table.cells(row);
        if (cells.isEmpty()) {
            reject(row, "wrong-columns", wrongColumns(row, table), sink);
        } else if (!cells.stream().allMatch(String::isBlank)) {
            DumpRecord found = draft(table.header().fields(cells)).at(row.position());
            if (found == null) {
                reject(row, "missing-title", "the row has nothing in its title column; give it a title", sink);
            } else {
                sink.record(found);
            }
        }
    }

    private static String wrongColumns(Row row, TableReader table) {
        int count = table.count(row);
        String found = count == 0 ? "a quote is not closed or has text behind it" : "the row has " + count + " columns";
        return found + ", line " + table.header().line() + " names "
                + table.header().names().size() + "; quote cells that contain separators or quotes";
    }

    private static void reject(Row row, String code, String message, RecordSink sink) {
        sink.rejection(new Rejection(row.position(), code, message, row.text()));
    }
}
