package io.broadsheet.query.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.api.Limit;
import io.broadsheet.query.api.WholeQuery;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.feed.format.Feed;
import io.broadsheet.query.feed.format.FeedFormat;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a search as a feed. */
@ApplicationScoped
class Feeds {
    private static final int ENTRIES = 50;

    private final SearchEngine search;
    private final ObjectMapper json;
    private final Clock clock;

    Feeds(SearchEngine search, ObjectMapper json, Clock clock) {
        this.search = search;
        this.json = json;
        this.clock = clock;
    }

    Response answer(FeedFormat format, WholeQuery asked, @Nullable String limit, UriInfo uri) {
        SearchQuery query = asked.readNewest(Limit.parse(limit, ENTRIES, Limit.MOST));
        List<Paper> papers =
                search.search(query).hits().stream().map(Hit::paper).toList();
        Feed feed = Feed.of(
                title(query),
                uri.getRequestUri().toASCIIString(),
                home(uri),
                uri.getBaseUri().toASCIIString().replaceFirst("/+$", ""),
                LocalDate.now(clock),
                papers);
        return Response.ok(format.document(feed, json)).type(format.mediaType()).build();
    }

    private static String title(SearchQuery query) {
        return Stream.of(
                        Stream.of(query.text().whole()),
                        query.filters().tags().stream(),
                        query.filters().sources().stream())
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String home(UriInfo uri) {
        return uri.getRequestUriBuilder()
                .replacePath("/")
                .replaceQueryParam("limit")
                .build()
                .toASCIIString();
    }
}
