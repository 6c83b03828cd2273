package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Prose;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a server says where a listing was asked for. */
final class ErrorAnswer {
    private static final List<String> NAMES =
            List.of("error", "errors", "message", "detail", "error_description", "reason");
    private static final int MOST = 500;

    private ErrorAnswer() {}

    /** The server's own words; null where the object is no answer of an error. */
    static @Nullable String words(Value item) {
        List<String> words = NAMES.stream()
                .flatMap(name -> item.items(name).stream())
                .flatMap(ErrorAnswer::texts)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        String line = Prose.oneLine(String.join(": ", words));
        return line.substring(0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), MOST)));
    }

    private static Stream<String> texts(Value said) {
        return Stream.of(said.text(), said.text("message"), said.text("msg"), said.text("detail"))
                .filter(Objects::nonNull);
    }
}
