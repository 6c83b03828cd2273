package io.broadsheet.query.web;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SortOrder;
import io.broadsheet.query.search.TagName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of tags. */
@Path("/tags")
@Produces(MediaType.TEXT_HTML)
public class TagPages {

    private static final int OF_EACH_KIND = 30;
    private static final int OF_ONE_KIND = 400;

    private final SearchEngine search;

    TagPages(SearchEngine search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance tags(List<TagGroup> groups, TagGroup.@Nullable Kind only, String begin);

        static native TemplateInstance tag(
                Tag tag,
                String address,
                String parameters,
                PaperCards list,
                List<OrderLink> orders,
                List<FacetGroup> facets,
                @Nullable Timeline timeline);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance tags(
            @QueryParam("kind") @Nullable String kind, @QueryParam("begin") @Nullable String begin) {
        TagGroup.Kind only =
                Optional.ofNullable(kind).flatMap(TagGroup.Kind::of).orElse(null);
        String typed = begin == null ? "" : begin;
        List<TagGroup> groups = TagGroup.of(
                search,
                Arrays.stream(TagGroup.Kind.values()).filter(each -> only == null || each == only),
                typed,
                only == null ? OF_EACH_KIND : OF_ONE_KIND);
        return Templates.tags(groups, only, typed);
    }

    /** A tag's page; of a tag written otherwise, such as {@code Image captioning}, where that is. */
    @GET
    @Path("/{tag}")
    @Operation(hidden = true)
    public Response tag(
            @PathParam("tag") String id,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<Tag> found = search.tag(id);
        if (found.isPresent()) {
            return Response.ok(page(found.get(), sort, cursor)).build();
        }
        Tag meant = search.tag(TagName.folded(id))
                .orElseThrow(() -> Problem.notFound("No paper has the tag “" + id + "”; /tags lists those there are."));
        return Response.seeOther(URI.create(TagNames.address(meant))).build();
    }

    private TemplateInstance page(Tag tag, @Nullable String sort, @Nullable String cursor) {
        Filters tagged = Filters.tagged(tag.id());
        String address = TagNames.address(tag);
        PaperList.Shown shown = new PaperList(address, tagged, SortOrder.NEWEST).find(search, sort, cursor);
        PageAddress narrowed = PageAddress.to("tag", tag.id());
        return Templates.tag(
                tag,
                address,
                narrowed.firstPage().substring(1),
                shown.cards(),
                shown.orders(),
                FacetGroup.of(shown.result(), narrowed, search),
                trend(tagged));
    }

    /** From its first paper to its last; none where that has just gone. */
    private @Nullable Timeline trend(Filters tagged) {
        ListedDays listed = ListedDays.of(search.counts(CountedField.DAY, tagged));
        return listed.papers().isEmpty()
                ? null
                : Timeline.between(listed.papers().firstKey(), listed.papers().lastKey(), listed);
    }
}
