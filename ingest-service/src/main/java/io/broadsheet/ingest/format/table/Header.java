package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.value.Column;
import io.broadsheet.ingest.format.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line with the names of a table's columns.
 *
 * @param line its number; what stands above it is about the export
 */
record Header(long line, char separator, List<String> names) {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');
    private static final Set<String> NO_VALUE = Set.of("nan", "none", "null", "n/a", "na", "[]");

    /** The columns that the row names, separated as they mostly are; null where no column is a title, or it is the only one. */
    static @Nullable Header of(Row row) {
        return SEPARATORS.stream()
                .map(separator -> new Header(row.first().number(), separator, names(row, separator)))
                .filter(header -> header.names.size() > 1 && header.columns().contains(Column.TITLE))
                .max((one, other) -> Integer.compare(one.names.size(), other.names.size()))
                .orElse(null);
    }

    private static List<String> names(Row row, char separator) {
        return new Cells(separator).of(row).stream().map(String::strip).toList();
    }

    Set<Column> columns() {
        return names.stream().map(Column::of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether the cells are as many as the columns; cells without text may follow. */
    boolean fits(List<String> cells) {
        return cells.size() >= names.size() && cells.stream().skip(names.size()).allMatch(String::isBlank);
    }

    /** A row's cells by the names of their columns. */
    Value fields(List<String> cells) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.putIfAbsent(names.get(i), value(cells.get(i)));
        }
        return new Value.Fields(fields);
    }

    private static Value value(String cell) {
        boolean none = cell.isBlank()
                || (cell.length() < 5 && NO_VALUE.contains(cell.strip().toLowerCase(Locale.ROOT)));
        return none ? Value.Nothing.NOTHING : new Value.Text(cell);
    }

    Stream<String> lowerCaseNames() {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT));
    }
}
