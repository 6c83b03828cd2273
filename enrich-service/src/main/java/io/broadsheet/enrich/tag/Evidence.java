package io.broadsheet.enrich.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The words that caused a tag: from {@code start} to before {@code end} in UTF-16 units of the cleaned field.
 *
 * @param text the keyword or category that the words stand in; null for title and abstract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        Field field, int start, int end, @Nullable String text) {

    /** Of the fields as a reader meets them; keywords stay in the order in which they are listed. */
    static final Comparator<Evidence> IN_ORDER = Comparator.comparing(Evidence::field);

    Evidence(Field field, int start, int end) {
        this(field, start, end, null);
    }
}
