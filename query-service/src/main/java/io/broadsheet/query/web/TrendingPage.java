package io.broadsheet.query.web;

import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SortOrder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What many list and vote for just now. */
@Path("/trending")
@Produces(MediaType.TEXT_HTML)
public class TrendingPage {

    private final SearchEngine search;

    TrendingPage(SearchEngine search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance trending(PaperCards list, List<FacetGroup> facets);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance trending(@QueryParam("cursor") @Nullable String cursor) {
        PaperList.Shown shown = new PaperList("/trending", Filters.NONE, SortOrder.TRENDING).find(search, null, cursor);
        PageAddress narrowed = PageAddress.to("sort", SortOrder.TRENDING.label());
        return Templates.trending(shown.cards(), FacetGroup.of(shown.result(), narrowed, search));
    }
}
