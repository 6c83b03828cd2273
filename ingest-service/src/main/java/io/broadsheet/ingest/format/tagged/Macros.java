package io.broadsheet.ingest.format.tagged;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code @string} defines, and the months. Bounded: a file may define as much as it likes. */
final class Macros {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 21;

    private final Map<String, String> texts = new HashMap<>();
    private int characters;

    Macros() {
        MONTHS.forEach(month -> texts.put(month, month));
    }

    void define(String name, String text) {
        if (text.length() <= LONGEST && characters + name.length() + text.length() <= MOST_CHARACTERS) {
            characters += name.length() + text.length();
            texts.put(name.toLowerCase(Locale.ROOT), text);
        }
    }

    /** What the name stands for; an undefined name, most often a journal's or a number, for itself. */
    String expand(String name) {
        return texts.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
