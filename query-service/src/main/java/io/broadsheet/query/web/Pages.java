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
import io.broadsheet.query.search.SortOrder;
import io.broadsheet.query.vote.VoteResource;
import io.broadsheet.query.vote.VoteView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
    private final VoteResource votes;

    Pages(SearchEngine search, PaperResource papers, DumpResource dumps, VoteResource votes) {
        this.votes = votes;
        this.search = search;
        this.papers = papers;
        this.dumps = dumps;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(
                PaperQuery asked,
                PaperCards list,
                @Nullable Spelling spelling,
                List<OrderLink> orders,
                List<FacetGroup> facets,
                List<Chip> chips,
                List<DumpBar> dumps);

        static native TemplateInstance paper(
                PaperView view,
                TagEvidence tags,
                List<SightingView> sightings,
                List<MergeView> merges,
                List<Paper> similar,
                VoteView votes,
                List<Citation> citations);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(@BeanParam PaperQuery asked, @Context UriInfo uri) {
        SearchQuery query = asked.read().counting(FacetGroup.fields());
        Answer answer = Answer.of(search, query);
        SearchResult result = answer.result();
        PageAddress page = new PageAddress(uri.getQueryParameters());
        String next = asked.cursorAfter(query, result);
        return Templates.home(
                asked,
                PaperCards.of(result, next == null ? null : page.with("cursor", List.of(next))),
                Spelling.of(answer, page),
                orders(query, page),
                FacetGroup.of(result, page, search),
                Chip.of(uri.getQueryParameters(), page, search),
                latestDumps());
    }

    /** By relevance only where there are words to be relevant to. */
    private static List<OrderLink> orders(SearchQuery query, PageAddress page) {
        List<SortOrder> orders = query.text().ranks()
                ? List.of(SortOrder.RELEVANCE, SortOrder.NEWEST, SortOrder.TRENDING)
                : List.of(SortOrder.NEWEST, SortOrder.TRENDING);
        return OrderLink.of(
                orders,
                query.order(),
                order -> page.with("sort", order == orders.getFirst() ? List.of() : List.of(order.label())));
    }

    /** Papers are found without the database, so its absence takes only this panel from the page. */
    private List<DumpBar> latestDumps() {
        try {
            return dumps.list(null, LATEST, null).items().stream()
                    .map(DumpBar::of)
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf("page without dumps error=\"%s\"", e);
            return List.of();
        }
    }

    @GET
    @Path("papers/{id}")
    @Operation(hidden = true)
    public Response paper(
            @PathParam("id") String id,
            @CookieParam(VotePages.COOKIE) @Nullable String cookie,
            @Context HttpServerRequest request) {
        Response found = papers.paper(id);
        if (found.getEntity() instanceof PaperView view) {
            return Response.ok(Templates.paper(
                            view,
                            TagEvidence.of(view.paper()),
                            sightings(id),
                            merges(id),
                            similar(view),
                            votes(view.paper(), Voter.of(cookie), request),
                            Citation.of(view.paper())))
                    .build();
        }
        String path = URI.create(found.getHeaderString("Location")).getPath();
        return Response.status(found.getStatus())
                .header("Location", path.replaceFirst("^/v1", ""))
                .build();
    }

    /** As they are just now for who voted, who looks for that; for others as lists have them. */
    private VoteView votes(Paper paper, Voter voter, HttpServerRequest request) {
        return !voter.isNew() && votes.votes(paper.id(), voter.id(), request).getEntity() instanceof VoteView view
                ? view
                : new VoteView(paper.id(), paper.votes(), false);
    }

    /** A paper is shown from the database, so an index under repair takes only this list from the page. */
    private List<Paper> similar(PaperView view) {
        try {
            return search.similar(view.paper(), ALIKE).stream().map(Hit::paper).toList();
        } catch (SearchUnavailable e) {
            LOG.warnf("page without similar papers error=\"%s\"", e);
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
