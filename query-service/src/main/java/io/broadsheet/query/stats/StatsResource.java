package io.broadsheet.query.stats;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much there is: what the index counts once for each state of it, and one row a dump. */
@Path("/v1/stats")
@Tag(name = "Stats")
@Produces(MediaType.APPLICATION_JSON)
public class StatsResource {

    private static final String EXAMPLE = """
            {"papers": 2, "sightings": 3, "duplicates": 1, "records": 4, "rejected": 1, "dumps": {"complete": 2}, "tags": 1,
             "sources": [{"value": "daily-papers", "count": 2}], "languages": [{"value": "en", "count": 2}],
             "years": [{"value": "2026", "count": 2}],
             "days": [{"value": "2026-07-29", "count": 1}, {"value": "2026-07-28", "count": 1}]}""";

    private final SearchEngine search;
    private final DumpTotals dumps;

    StatsResource(SearchEngine search, DumpTotals dumps) {
        this.search = search;
        this.dumps = dumps;
    }

    @GET
    @Operation(
            summary = "How many papers, sightings, duplicates and dumps there are, by source, language, year and day")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = StatsView.class),
                            examples = @ExampleObject(name = "stats", value = EXAMPLE)))
    public StatsView stats() {
        return StatsView.of(dumps.byState(), papers());
    }

    private StatsView.Papers papers() {
        return new StatsView.Papers(
                search.search(SearchQuery.of("", 0)).total(),
                search.counts(CountedField.TAG).size(),
                search.counts(CountedField.SOURCE),
                search.counts(CountedField.LANGUAGE),
                search.counts(CountedField.YEAR),
                latest(search.counts(CountedField.DAY)));
    }

    private static List<Count> latest(List<Count> days) {
        return days.stream()
                .sorted(Comparator.comparing(Count::value).reversed())
                .limit(StatsView.DAYS)
                .toList();
    }
}
