package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Position;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a BibTeX file.
 *
 * @param fields by name in lower case, their LaTeX as it stands
 */
record BibtexEntry(Position position, String type, String key, Map<String, String> fields, String source) {

    /** The first of these fields that says something. */
    @Nullable
    String text(String... names) {
        return texts(names).findFirst().orElse(null);
    }

    Stream<String> texts(String... names) {
        return Stream.of(names).map(fields::get).filter(Objects::nonNull).filter(text -> !text.isBlank());
    }

    /** The first of these fields without LaTeX's escapes: an identifier, an address, a name. */
    @Nullable
    String plain(String... names) {
        String text = text(names);
        return text == null ? null : Latex.plain(text);
    }
}
