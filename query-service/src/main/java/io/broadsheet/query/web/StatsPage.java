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

    StatsPage(SearchEngine search, StatsResource stats, DumpResource dumps) {
        this.search = search;
        this.stats = stats;
        this.dumps = dumps;
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
        boolean empty = listed.papers().isEmpty();
        return Templates.stats(
                view,
                empty ? null : Timeline.ofDays(listed.papers().lastKey(), listed),
                empty ? null : along(listed, listed),
                empty ? List.of() : trends(listed),
                bars(view.sources(), "source"),
                bars(view.languages(), "language"),
                Bar.ofDumps(dumps.list(null, LATEST_DUMPS, null).items()));
    }

    private static Timeline along(ListedDays all, ListedDays counted) {
        return Timeline.between(all.papers().firstKey(), all.papers().lastKey(), counted);
    }

    private List<Trend> trends(ListedDays all) {
        return Stream.of(CountedField.TASK, CountedField.METHOD)
                .flatMap(kind -> search.counts(kind).stream().limit(TAGS_OF_A_KIND))
                .map(tag -> trend(tag.value(), all))
                .toList();
    }

    private Trend trend(String tag, ListedDays all) {
        ListedDays counted = ListedDays.of(search.counts(CountedField.DAY, Filters.tagged(tag)));
        return new Trend(TagNames.label(tag, search), TagNames.address(tag), along(all, counted));
    }

    private static List<Bar> bars(List<Count> counts, String parameter) {
        return Bar.ofCounts(counts.stream().limit(BARS).toList(), parameter);
    }
}
