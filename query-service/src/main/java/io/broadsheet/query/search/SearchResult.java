package io.broadsheet.query.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many papers match, exactly, on all pages
 * @param facets by field asked for, up to {@link #FACET_VALUES} values, most papers first
 * @param next where the list goes on; null at its end
 */
public record SearchResult(
        List<Hit> hits,
        long total,
        Map<CountedField, List<Count>> facets,
        @Nullable Position next) {

    public static final int FACET_VALUES = 20;
}
