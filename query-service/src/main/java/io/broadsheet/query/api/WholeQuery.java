package io.broadsheet.query.api;

import io.broadsheet.query.search.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a search whose result is not read page by page; they mean what they mean in {@link PaperQuery}. */
public class WholeQuery {

    @QueryParam("q")
    @Parameter(description = "words, \"phrases\", -not, title:word, tag:id", example = "retrieval")
    @Nullable
    String q;

    @QueryParam("tag")
    @Parameter(description = "id of a tag; a paper has all of those given")
    List<String> tag = List.of();

    @QueryParam("source")
    @Parameter(description = "where it was listed; a paper has one of those given")
    List<String> source = List.of();

    @QueryParam("language")
    @Parameter(description = "ISO 639 code; a paper has one of those given")
    List<String> language = List.of();

    @QueryParam("has")
    @Parameter(description = "kind of link: code, dataset, model, demo, project, paper or other")
    List<String> has = List.of();

    @QueryParam("from")
    @Parameter(description = "first day, YYYY-MM-DD")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, YYYY-MM-DD")
    @Nullable
    String to;

    @QueryParam("sort")
    @Parameter(description = "relevance, newest or trending")
    @Nullable
    String sort;

    /**
     * What to search for, in the order asked for or else by relevance.
     *
     * @param limit how many papers at most
     * @throws Problem 400, where a parameter is wrong
     */
    public SearchQuery read(int limit) {
        return asked(sort).read().limitedTo(limit);
    }

    /**
     * What to search for, in the order asked for or else with the newest first.
     *
     * @param limit how many papers at most
     * @throws Problem 400, where a parameter is wrong
     */
    public SearchQuery readNewest(int limit) {
        return asked(sort == null ? "newest" : sort).read().limitedTo(limit);
    }

    /** The text searched for, empty where there is none. */
    public String text() {
        return asked(sort).text();
    }

    private PaperQuery asked(@Nullable String order) {
        var asked = new PaperQuery();
        asked.q = q;
        asked.tag = tag;
        asked.source = source;
        asked.language = language;
        asked.has = has;
        asked.from = from;
        asked.to = to;
        asked.sort = order;
        return asked;
    }
}
