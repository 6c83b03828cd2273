package io.broadsheet.query.api;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchEngine;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days that papers are listed under. */
@Path("/v1/days")
@Tag(name = "Days")
@Produces(MediaType.APPLICATION_JSON)
public class DaysResource {
    private final SearchEngine search;
    private final PaperList papers;

    DaysResource(SearchEngine search, PaperList papers) {
        this.search = search;
        this.papers = papers;
    }

    /** A day and how many papers are listed under it. */
    public record Day(String date, long papers) {
        static Day of(Count count) {
            return new Day(count.value(), count.count());
        }
    }

    @GET
    @Operation(summary = "The days with papers, the newest first")
    @APIResponse(responseCode = "200", description = "One page of days")
    public Page<Day> days(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Limit.parse(limit);
        List<Count> days = search.counts(CountedField.DAY);
        String before = cursor == null ? null : Cursor.parse(cursor, 1).part(0);
        List<Count> rest = days.stream()
                .filter(day -> before == null || day.value().compareTo(before) < 0)
                .sorted(Comparator.comparing(Count::value).reversed())
                .limit(most + 1L)
                .toList();
        return Page.of(rest, most, days.size(), Day::of, day -> Cursor.of(day.value()));
    }

    @GET
    @Path("/{date}")
    @Operation(summary = "The papers listed under a day")
    @APIResponse(
            responseCode = "200",
            description = "One page: items, total, facets and next",
            content = @Content(schema = @Schema(implementation = PaperPage.class)))
    @APIResponse(responseCode = "400", description = "The date or a parameter is wrong")
    public Response day(@PathParam("date") String date, @BeanParam PaperQuery query, @Context UriInfo uri) {
        return papers.answer(query.readOn(date), query, uri);
    }
}
