package io.broadsheet.enrich.tag;

import java.util.List;

/**
 * What of a record is looked at, all cleaned.
 *
 * @param abstractText empty if there is none
 * @param keywords the authors' key words
 * @param categories subject categories
 */
public record TaggedText(String title, String abstractText, List<String> keywords, List<String> categories) {

    /** A record without keywords and categories. */
    public static TaggedText of(String title, String abstractText) {
        return new TaggedText(title, abstractText, List.of(), List.of());
    }
}
