package io.broadsheet.enrich.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record is about, in one word or a few.
 *
 * @param kind of a concept of the vocabulary, or {@code phrase}, {@code keyword}, {@code category}
 * @param score from 0 to 1: how likely an author would name it as a key word
 * @param evidence the words that caused it, in the order of the text; the first ones if there are many
 * @param vocabulary the version of the vocabulary that made it, or null if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tag(
        String id,
        String label,
        String kind,
        TagSource source,
        double score,
        List<Evidence> evidence,
        @Nullable String vocabulary) {}
