package io.broadsheet.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.search.Count;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param items {@link FoundPaper}s, or what was selected of them
 * @param total how many papers match, on all pages
 * @param facets by name, most papers first; empty where none was asked for
 * @param next the cursor of the next page; absent at the end
 * @param didYouMean a better spelling of {@code q}; absent where there is none
 * @param corrected true where the papers are those of {@code didYouMean}, because {@code q} has words that no paper has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperPage<T>(
        @Schema(type = SchemaType.ARRAY, implementation = FoundPaper.class)
        List<T> items,

        long total,
        Map<String, List<Count>> facets,
        @Nullable String next,
        @Nullable String didYouMean,
        @Nullable Boolean corrected) {}
