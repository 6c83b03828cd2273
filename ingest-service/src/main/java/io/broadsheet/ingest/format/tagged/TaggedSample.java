package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.Line;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first lines of a file, looked at with the eyes of one tagged format. */
final class TaggedSample {
    private static final int MOST_LINES_ABOVE = 50;
    private static final int LINES_BELOW = 40;

    private final Syntax syntax;
    private final List<String> lines;

    TaggedSample(Head head, Syntax syntax) {
        this.syntax = syntax;
        this.lines = head.lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES_ABOVE + LINES_BELOW)
                .toList();
    }

    /** The first line, if it is a field. */
    @Nullable
    Field first() {
        return lines.isEmpty() ? null : syntax.field(lines.getFirst());
    }

    /** Lines before the first with this tag; -1 where none of the first lines has it. */
    int linesAbove(String tag) {
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES_ABOVE); i++) {
            Field field = syntax.field(lines.get(i));
            if (field != null && field.tag().equals(tag)) {
                return i;
            }
        }
        return -1;
    }

    /** Fields among the lines below so many. */
    long fieldsBelow(int above) {
        return fields(above).count();
    }

    /** Whether one of these tags is among the first lines. */
    boolean has(String... tags) {
        List<String> wanted = List.of(tags);
        return fields(0).anyMatch(field -> wanted.contains(field.tag()));
    }

    private Stream<Field> fields(int above) {
        return lines.stream().skip(above).map(syntax::field).filter(field -> field != null);
    }
}
