package io.broadsheet.query.web;

import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.PaperQuery;
import io.broadsheet.query.catalog.MergeView;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperResource;
import io.broadsheet.query.catalog.PaperView;
import io.broadsheet.query.catalog.SightingView;
import io.broadsheet.query.ledger.DumpResource;
import io.broadsheet.query.search.Answer;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SearchUnavailable;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The pages. Each asks what the HTTP interface asks, in this process. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final String ON_ONE_PAGE = "200";
    private static final String LATEST = "6";
    private static final int ALIKE = 5;

    private final SearchEngine search;
    private final PaperResource papers;
    private final DumpResource dumps;

    Pages(SearchEngine search, PaperResource papers, DumpResource dumps) {
        this.search = search;
        this.papers = papers;
        this.dumps = dumps;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(
                PaperQuery asked,
                SearchResult result,
                @Nullable Spelling spelling,
                List<PaperCard> cards,
                List<FacetGroup> facets,
                List<Chip> chips,
                @Nullable String next,
                List<DumpBar> dumps);

        static native TemplateInstance paper(
                PaperView view,
                TagEvidence tags,
                List<SightingView> sightings,
                List<MergeView> merges,
                List<Paper> similar);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(@BeanParam PaperQuery asked, @Context UriInfo uri) {
        SearchQuery query = asked.read().counting(FacetGroup.fields());
        Answer answer = Answer.of(search, query);
        SearchResult result = answer.result();
        PageAddress page = new PageAddress(uri.getQueryParameters());
        String next = asked.cursorAfter(query, result);
        TagLabels labels = TagLabels.of(result, search);
        return Templates.home(
                asked,
                result,
                Spelling.of(answer, page),
                result.hits().stream().map(PaperCard::of).toList(),
                FacetGroup.of(result, page, labels),
                Chip.of(uri.getQueryParameters(), page, labels),
                next == null ? null : page.with("cursor", List.of(next)),
                latestDumps());
    }

    /** Papers are found without the database, so its absence takes only this panel from the page. */
    private List<DumpBar> latestDumps() {
        try {
            return dumps.list(null, LATEST, null).items().stream()
                    .map(DumpBar::of)
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf("page without dumps error=%s", e);
            return List.of();
        }
    }

    @GET
    @Path("papers/{id}")
    @Operation(hidden = true)
    public Response paper(@PathParam("id") String id) {
        Response found = papers.paper(id);
        if (found.getEntity() instanceof PaperView view) {
            return Response.ok(Templates.paper(
                            view, TagEvidence.of(view.paper()), sightings(id), merges(id), similar(view)))
                    .build();
        }
        String path = URI.create(found.getHeaderString("Location")).getPath();
        return Response.status(found.getStatus())
                .header("Location", path.replaceFirst("^/v1", ""))
                .build();
    }

    @GET
    @Path("date/{day}")
    @Operation(hidden = true)
    public Response day(@PathParam("day") String day) {
        return list("from", day, "to", day);
    }

    @GET
    @Path("tags/{tag}")
    @Operation(hidden = true)
    public Response tag(@PathParam("tag") String tag) {
        return list("tag", tag);
    }

    @GET
    @Path("trending")
    @Operation(hidden = true)
    public Response trending() {
        return list("sort", "trending");
    }

    private static Response list(String... parameters) {
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            filters.add(parameters[i], parameters[i + 1]);
        }
        return Response.seeOther(URI.create(new PageAddress(filters).firstPage()))
                .build();
    }

    /** A paper is shown from the database, so an index under repair takes only this list from the page. */
    private List<Paper> similar(PaperView view) {
        try {
            return search.similar(view.paper(), ALIKE).stream().map(Hit::paper).toList();
        } catch (SearchUnavailable e) {
            LOG.warnf("page without similar papers error=%s", e);
            return List.of();
        }
    }

    @SuppressWarnings("unchecked")
    private List<MergeView> merges(String id) {
        Object page = papers.merges(id, ON_ONE_PAGE, null).getEntity();
        return page instanceof Page<?> found ? (List<MergeView>) found.items() : List.of();
    }

    @SuppressWarnings("unchecked")
    private List<SightingView> sightings(String id) {
        Object page = papers.sightings(id, ON_ONE_PAGE, null).getEntity();
        return page instanceof Page<?> found ? (List<SightingView>) found.items() : List.of();
    }
}
