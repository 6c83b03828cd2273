package io.broadsheet.bench.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a parser reads it from a dump.
 *
 * @param abstractText empty where there is none
 */
public record PaperText(
        String title,
        String abstractText,
        List<String> authors,
        Map<String, String> identifiers,
        @Nullable Integer year) {

    public PaperText {
        authors = List.copyOf(authors);
        identifiers = Map.copyOf(identifiers);
    }

    /** Without what its label was made from. */
    PaperText blind() {
        return new PaperText(title, abstractText, authors, Map.of(), year);
    }

    boolean hasAbstract() {
        return !abstractText.isBlank();
    }

    PaperText with(String otherTitle, String otherAbstract) {
        return new PaperText(otherTitle, otherAbstract, authors, identifiers, year);
    }

    PaperText by(List<String> others) {
        return new PaperText(title, abstractText, others, identifiers, year);
    }
}
