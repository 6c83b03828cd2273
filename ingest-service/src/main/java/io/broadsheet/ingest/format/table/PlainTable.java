package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.value.Column;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.PlainRecord;
import io.broadsheet.ingest.format.value.Value;
import java.util.Set;

/** Any table with a title column, told by the names of its columns. */
final class PlainTable extends TableFormat {

    @Override
    public String name() {
        return "plain-csv";
    }

    @Override
    public String source() {
        return "other";
    }

    @Override
    public String recognisedBy() {
        return "columns named title and mostly abstract, separated by commas, tabs, semicolons or bars";
    }

    @Override
    public String example() {
        return """
                title,abstract,authors,year,doi
                A Ledger for Debris,"We keep a ledger, patiently.",Ada Example; Noor Voorbeeld,2026,10.5555/ledger.7
                """;
    }

    @Override
    double likeness(TableSample sample) {
        Set<Column> columns = sample.header().columns();
        if (columns.contains(Column.ABSTRACT)) {
            return 0.75;
        }
        return columns.size() > 1 ? 0.6 : sample.rows().size() > 1 ? 0.52 : 0.2;
    }

    @Override
    Draft draft(Value row) {
        return PlainRecord.draft(row);
    }
}
