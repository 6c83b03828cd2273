package io.broadsheet.query.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which papers are looked at.
 *
 * @param tags ids; a paper has all of them
 * @param sources a paper has one of them; none: any
 * @param languages a paper has one of them; none: any
 * @param has kinds of links; a paper has all of them
 * @param from the first day
 * @param to the last day
 */
public record Filters(
        List<String> tags,
        List<String> sources,
        List<String> languages,
        List<String> has,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final Filters NONE = new Filters(List.of(), List.of(), List.of(), List.of(), null, null);

    public static Filters tagged(String tag) {
        return new Filters(List.of(tag), List.of(), List.of(), List.of(), null, null);
    }
}
