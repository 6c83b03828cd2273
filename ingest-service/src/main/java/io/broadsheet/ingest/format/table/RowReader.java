package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines to rows. Where lines that a quote joined make no row, each of them is a row by itself: a stray quote costs its
 * own line, and no line is looked at more than twice.
 */
final class RowReader {
    /** More lines than a cell has, and few enough to be kept. */
    private static final int MOST_LINES = 10_000;

    private final LineReader lines;
    private final char separator;
    private final long limit;
    private final Deque<Line> unjoined = new ArrayDeque<>();

    /** @param limit the most bytes of a row */
    RowReader(LineReader lines, char separator, long limit) {
        this.lines = lines;
        this.separator = separator;
        this.limit = limit;
    }

    /** The next row that is not blank; null after the last. */
    @Nullable
    Row next() throws IOException {
        if (!unjoined.isEmpty()) {
            return Row.of(unjoined.remove());
        }
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null || line.tooLarge() || quoting(line, Quoting.FIELD_START) != Quoting.QUOTED) {
            return line == null ? null : Row.of(line);
        }
        return joined(line);
    }

    private Row joined(Line first) throws IOException {
        List<Line> row = new ArrayList<>(List.of(first));
        long bytes = first.bytes();
        Quoting quoting = Quoting.QUOTED;
        while (quoting == Quoting.QUOTED && bytes <= limit && row.size() < MOST_LINES) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            row.add(line);
            bytes += line.bytes() + 1;
            quoting = line.tooLarge() ? Quoting.BROKEN : quoting(line, Quoting.QUOTED);
        }
        if (quoting == Quoting.FIELD_START && bytes <= limit) {
            return new Row(first, String.join("\n", row.stream().map(Line::text).toList()), row.size());
        }
        row.stream().skip(1).filter(line -> !line.isBlank()).forEach(unjoined::add);
        return Row.of(first);
    }

    private Quoting quoting(Line line, Quoting before) {
        return before.after(line.text(), separator);
    }
}
