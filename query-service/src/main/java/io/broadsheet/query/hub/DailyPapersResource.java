package io.broadsheet.query.hub;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.QueryText;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SortOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The papers of a day, a week or a month, or all. */
@Path("/api/daily_papers")
@Tag(name = "Hub dialect")
@Produces(MediaType.APPLICATION_JSON)
public class DailyPapersResource {

    private static final int DEFAULT = 50;
    private static final int MOST = 100;

    private final SearchEngine search;

    DailyPapersResource(SearchEngine search) {
        this.search = search;
    }

    @GET
    @Operation(summary = "Papers as they were listed, as the public site's client asks for them")
    @APIResponse(
            responseCode = "200",
            description = "One page; a header Link leads to the next",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ListedPaper.class),
                            examples = @ExampleObject(name = "a day", value = Examples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Response papers(
            @QueryParam("date")
                    @Parameter(
                            description = "the day of listing, YYYY-MM-DD; not with week or month",
                            example = "2026-07-29")
                    @Nullable
                    String date,
            @QueryParam("week")
                    @Parameter(description = "the week of listing, YYYY-Www", example = "2026-W31")
                    @Nullable
                    String week,
            @QueryParam("month")
                    @Parameter(description = "the month of listing, YYYY-MM", example = "2026-07")
                    @Nullable
                    String month,
            @QueryParam("submitter")
                    @Parameter(description = "the source that listed it", example = "daily-papers")
                    @Nullable
                    String submitter,
            @QueryParam("sort") @Parameter(description = "publishedAt (default) or trending") @Nullable String sort,
            @QueryParam("p") @Parameter(description = "which page, from 0") @Nullable String page,
            @QueryParam("limit") @Parameter(description = "how many papers a page has: 1 to 100, default 50") @Nullable
                    String limit,
            @Context UriInfo uri) {
        var period = Period.of(date, week, month);
        var source = submitter == null || submitter.isEmpty() ? null : submitter;
        var sources = source == null ? List.<String>of() : List.of(source);
        var filters = new Filters(List.of(), sources, List.of(), List.of(), period.first(), period.last());
        var query = new SearchQuery(
                QueryText.EMPTY, filters, order(sort), Numbers.limit(limit, DEFAULT, MOST), null, List.of(), false);
        var number = Numbers.page(page);
        var found = period.isEmpty() ? PageOfList.EMPTY : PageOfList.of(search, query, number);
        var answer = Response.ok(Presenting.at(uri, source).list(found.hits()));
        return found.more()
                ? answer.header(HttpHeaders.LINK, NextPage.link(uri, "p", number + 1))
                        .build()
                : answer.build();
    }

    private static SortOrder order(@Nullable String sort) {
        return switch (sort == null ? "" : sort) {
            case "", "publishedAt" -> SortOrder.PUBLISHED;
            case "trending" -> SortOrder.TRENDING;
            default -> throw Problem.badRequest("sort cannot be '" + sort + "'; it is publishedAt or trending");
        };
    }
}
