package io.broadsheet.query.web;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SortOrder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of days, weeks and months. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DayPages {

    private final SearchEngine search;
    private final Clock clock;

    DayPages(SearchEngine search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance date(
                Span span,
                boolean latest,
                PaperCards list,
                List<OrderLink> orders,
                List<FacetGroup> facets,
                Calendar calendar,
                @Nullable Span previous,
                @Nullable Span next,
                String nav);
    }

    /** The papers of today, or where it has none yet, of the latest day that has. */
    @GET
    @Path("today")
    @Operation(hidden = true)
    public TemplateInstance today(@QueryParam("sort") @Nullable String sort) {
        ListedDays listed = listed();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = listed.latest(today).orElse(today);
        return page(Span.of(Span.Kind.DAY, day), !day.equals(today), listed, sort, null, "today");
    }

    @GET
    @Path("date/{days}")
    @Operation(hidden = true)
    public TemplateInstance days(
            @PathParam("days") String days,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        Span span = Span.parse(days)
                .orElseThrow(() -> Problem.notFound("“" + days + "” is no day, week or month; addresses are such as"
                        + " /date/2026-07-29, /date/2026-W31 and /date/2026-07."));
        return page(span, false, listed(), sort, cursor, "");
    }

    private ListedDays listed() {
        return ListedDays.of(search.counts(CountedField.DAY));
    }

    private TemplateInstance page(
            Span span, boolean latest, ListedDays listed, @Nullable String sort, @Nullable String cursor, String nav) {
        PageAddress narrowed = PageAddress.to(
                "from", span.first().toString(), "to", span.last().toString());
        PaperList.Shown shown = new PaperList(span.address(), filters(span), standard(span)).find(search, sort, cursor);
        return Templates.date(
                span,
                latest,
                shown.cards(),
                shown.orders(),
                FacetGroup.of(shown.result(), narrowed, search),
                Calendar.of(span, listed),
                listed.before(span).orElse(null),
                listed.after(span).orElse(null),
                nav);
    }

    private static Filters filters(Span span) {
        return new Filters(List.of(), List.of(), List.of(), List.of(), span.first(), span.last());
    }

    /** Within one day all are equally new. */
    private static SortOrder standard(Span span) {
        return span.kind() == Span.Kind.DAY ? SortOrder.TRENDING : SortOrder.NEWEST;
    }
}
