package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats that are tables. */
public final class TableFormats {
    private TableFormats() {}

    /** The particular one before the one that takes all tables with titles. */
    public static List<DumpFormat> all() {
        return List.of(new OpenReviewTable(), new PlainTable());
    }
}
