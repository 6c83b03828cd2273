package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one record, gathered line by line. Above the limit it keeps its beginning only. */
final class Entry {
    private final Line first;
    private final long limit;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private final StringBuilder beginning = new StringBuilder();
    private @Nullable String openTag;
    private StringBuilder open = new StringBuilder();
    private long bytes;
    private boolean tooLarge;

    /** @param limit the most bytes of a record */
    Entry(Line first, long limit) {
        this.first = first;
        this.limit = limit;
    }

    /** Takes a line in: that starts a field, else that continues the last one. */
    void add(Line line, @Nullable Field field) {
        bytes += line.bytes() + 1;
        tooLarge |= line.tooLarge() || bytes > limit;
        if (beginning.length() < LineReader.KEPT_BYTES) {
            beginning
                    .append(line.text(), 0, Math.min(line.text().length(), LineReader.KEPT_BYTES))
                    .append('\n');
        }
        if (tooLarge) {
            fields.clear();
        } else if (field != null) {
            close();
            openTag = field.tag();
            tags.add(openTag);
            open.append(field.text().strip());
        } else {
            open.append('\n').append(line.text().strip());
        }
    }

    /** The last field may be cut: an identifier that is would be another paper's. */
    Entry withoutCut(Set<String> identifying) {
        if (openTag != null && identifying.contains(openTag)) {
            openTag = null;
        }
        return this;
    }

    Entry close() {
        if (openTag != null) {
            fields.add(new Field(openTag, open.toString().strip()));
        }
        openTag = null;
        open = new StringBuilder();
        return this;
    }

    Position position() {
        return Position.at(first.number(), first.offset());
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }

    /** Its fields with these tags, those of an earlier tag first. */
    Stream<Field> fields(String... tags) {
        return Stream.of(tags)
                .flatMap(tag -> fields.stream().filter(field -> field.tag().equals(tag)))
                .filter(field -> !field.text().isEmpty());
    }

    Stream<String> texts(String... tags) {
        return fields(tags).map(Field::text);
    }

    @Nullable
    String text(String... tags) {
        return texts(tags).findFirst().orElse(null);
    }

    /** What stands in the file, or its beginning. */
    String source() {
        return beginning.toString().strip();
    }
}
