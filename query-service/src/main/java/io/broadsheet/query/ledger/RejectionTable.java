package io.broadsheet.query.ledger;

import io.broadsheet.query.api.Cursor;
import io.broadsheet.query.feed.format.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rejections as CSV (RFC 4180), page by page, for spreadsheets: a dump's text is hostile, so none of it is left a formula. */
final class RejectionTable {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String HEADER = "dump,ordinal,line,byte,entry,stage,code,message,text\r\n";

    private RejectionTable() {}

    /** @param pages the rows behind a cursor, null at first; an empty page is the end */
    static void write(OutputStream out, Function<@Nullable Cursor, List<RejectionRow>> pages) throws IOException {
        Writer table = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        table.write(HEADER);
        List<RejectionRow> rows = pages.apply(null);
        while (!rows.isEmpty()) {
            for (RejectionRow row : rows) {
                table.write(line(row));
            }
            rows = pages.apply(Rejections.cursorAfter(rows.getLast()));
        }
        table.flush();
    }

    private static String line(RejectionRow row) {
        return Stream.of(
                                row.dumpId,
                                row.ordinal < 0 ? "" : "" + row.ordinal,
                                row.line == null ? "" : "" + row.line,
                                row.offset == null ? "" : "" + row.offset,
                                cell(row.entry),
                                cell(row.stage),
                                cell(row.code),
                                cell(row.message),
                                cell(row.text))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = SpreadsheetText.harmless(text);
        boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                || !harmless.strip().equals(harmless);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
