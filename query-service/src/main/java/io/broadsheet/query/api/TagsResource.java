package io.broadsheet.query.api;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.TagName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tags that papers have. */
@Path("/v1/tags")
@Tag(name = "Tags")
@Produces(MediaType.APPLICATION_JSON)
public class TagsResource {
    private static final Comparator<Count> MOST_PAPERS_FIRST =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private final SearchEngine search;

    TagsResource(SearchEngine search) {
        this.search = search;
    }

    /** A tag and how many papers have it. */
    public record TagCount(String id, String label, String kind, long papers) {}

    @GET
    @Operation(summary = "Tags, those of most papers first")
    @APIResponse(responseCode = "200", description = "One page of tags")
    public Page<TagCount> tags(
            @QueryParam("prefix")
                    @Parameter(description = "how the tag's id begins; case and spaces as you like")
                    @Nullable
                    String prefix,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limit.parse(limit);
        String begin = prefix == null ? "" : TagName.folded(prefix);
        List<Count> tags = search.counts(CountedField.TAG).stream()
                .filter(tag -> tag.value().startsWith(begin))
                .sorted(MOST_PAPERS_FIRST)
                .toList();
        Count last = cursor == null ? null : last(Cursor.parse(cursor, 2));
        List<Count> rest = tags.stream()
                .filter(tag -> last == null || MOST_PAPERS_FIRST.compare(tag, last) > 0)
                .limit(most + 1L)
                .toList();
        return Page.of(rest, most, tags.size(), this::named, tag -> Cursor.of(tag.count(), tag.value()));
    }

    private static Count last(Cursor cursor) {
        return new Count(cursor.part(1), cursor.number(0));
    }

    /** The last paper of a tag may have gone since it was counted: then its id has to do. */
    private TagCount named(Count count) {
        return search.tag(count.value())
                .map(tag -> new TagCount(tag.id(), tag.label(), tag.kind(), count.count()))
                .orElseGet(() -> new TagCount(count.value(), count.value(), "", count.count()));
    }
}
