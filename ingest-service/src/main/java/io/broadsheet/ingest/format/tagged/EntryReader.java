package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into entries. An entry whose end is missing ends where the next one starts; text between entries is no record
 * and left out, as the formats' own programs do.
 */
final class EntryReader {
    private final LineReader lines;
    private final Syntax syntax;
    private final long limit;
    private @Nullable Line held;
    private boolean ended = true;

    EntryReader(LineReader lines, Syntax syntax, long limit) {
        this.lines = lines;
        this.syntax = syntax;
        this.limit = limit;
    }

    /** Whether the last entry had its end, or another entry behind it. */
    boolean ended() {
        return ended;
    }

    /** The next entry, or null after the last. */
    @Nullable
    Entry next() throws IOException {
        Entry entry = null;
        boolean gap = false;
        for (Line line = take(); line != null; line = take()) {
            Field field = line.tooLarge() ? null : syntax.field(line.text());
            if (entry != null && field != null && starts(field, entry, gap)) {
                held = line;
                return entry.close();
            }
            if (field != null && field.tag().equals(syntax.end())) {
                if (entry != null) {
                    return entry.close();
                }
            } else if (entry != null || line.tooLarge() || isOfEntry(field)) {
                entry = entry == null ? new Entry(line, limit) : entry;
                entry.add(line, field);
            }
            gap = line.isBlank();
        }
        ended = false;
        return entry;
    }

    private boolean isOfEntry(@Nullable Field field) {
        return field != null && !syntax.around().contains(field.tag());
    }

    /** Where an exporter leaves the starting tag out, a blank line below a title and an author's tag start an entry. */
    private boolean starts(Field field, Entry entry, boolean gap) {
        boolean unmarked = syntax.end() == null && gap && !entry.has(syntax.start()) && entry.has("T");
        return field.tag().equals(syntax.start())
                || syntax.around().contains(field.tag())
                || (unmarked && ("A".equals(field.tag()) || "T".equals(field.tag())));
    }

    private @Nullable Line take() throws IOException {
        Line line = held == null ? lines.next() : held;
        held = null;
        return line;
    }
}
