package io.broadsheet.query.web;

import io.broadsheet.query.ledger.DumpResource;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.stats.StatsResource;
import io.broadsheet.query.stats.StatsView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How much there is, and since when. */
@Path("/stats")
@Produces(MediaType.TEXT_HTML)
public class StatsPage {

    private static final String LATEST_DUMPS = "20";
    private static final int BARS = 15;
    private static final int TAGS_OF_A_KIND = 4;

    private final SearchEngine search;
    private final StatsResource stats;
    private final DumpResource dumps;
    private final Clock clock;

    StatsPage(SearchEngine search, StatsResource stats, DumpResource dumps, Clock clock) {
        this.search = search;
        this.stats = stats;
        this.dumps = dumps;
        this.clock = clock;
    }

    /** How a tag went along. */
    public record Trend(String label, String address, Timeline timeline) {}

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance stats(
                StatsView stats,
                @Nullable Timeline days,
                @Nullable Timeline whole,
                List<Trend> trends,
                List<Bar> sources,
                List<Bar> languages,
                List<Bar> found);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance stats() {
        StatsView view = stats.stats();
        ListedDays listed = ListedDays.of(search.counts(CountedField.DAY));
        LocalDate last = listed.latest(LocalDate.now(clock)).orElse(null);
        return Templates.stats(
                view,
                last == null ? null : Timeline.ofDays(last, listed),
                last == null ? null : Timeline.between(listed.papers().firstKey(), last, listed),
                last == null ? List.of() : trends(listed.papers().firstKey(), last),
                bars(view.sources(), "source"),
                bars(view.languages(), "language"),
                Bar.ofDumps(dumps.list(null, LATEST_DUMPS, null).items()));
    }

    /** All along the same days, so that one can be compared with another. */
    private List<Trend> trends(LocalDate first, LocalDate last) {
        return Stream.of(CountedField.TASK, CountedField.METHOD)
                .flatMap(kind -> search.counts(kind).stream().limit(TAGS_OF_A_KIND))
                .map(tag -> trend(tag.value(), first, last))
                .toList();
    }

    private Trend trend(String tag, LocalDate first, LocalDate last) {
        ListedDays counted = ListedDays.of(search.counts(CountedField.DAY, Filters.tagged(tag)));
        return new Trend(TagNames.label(tag, search), TagNames.address(tag), Timeline.between(first, last, counted));
    }

    private static List<Bar> bars(List<Count> counts, String parameter) {
        return Bar.ofCounts(counts.stream().limit(BARS).toList(), parameter);
    }
}
