package io.broadsheet.query.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.query.search.Answer;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a search as a page of papers, with a {@code Link} to the next one. */
@ApplicationScoped
class PaperList {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "abstract",
            "authors",
            "identifiers",
            "day",
            "listedOn",
            "publishedAt",
            "venue",
            "language",
            "sources",
            "links",
            "tags",
            "sightings",
            "votes",
            "score",
            "highlights");

    private final SearchEngine search;
    private final ObjectMapper json;

    PaperList(SearchEngine search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    Response answer(SearchQuery query, PaperQuery asked, UriInfo uri) {
        Set<String> selected = asked.selected(FIELDS);
        Answer answer = Answer.of(search, query);
        SearchResult result = answer.result();
        String next = asked.cursorAfter(query, result);
        List<?> items = result.hits().stream()
                .map(hit -> selected.isEmpty() ? RepeatedPaper.of(hit) : only(selected, FoundPaper.of(hit)))
                .toList();
        PaperPage<?> page = new PaperPage<>(
                items, result.total(), facets(result), next, answer.didYouMean(), answer.corrected() ? true : null);
        return linked(Response.ok(page), uri, next).build();
    }

    private ObjectNode only(Set<String> selected, FoundPaper paper) {
        ObjectNode fields = json.valueToTree(paper);
        return fields.retain(selected);
    }

    private static Map<String, List<Count>> facets(SearchResult result) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        result.facets().forEach((field, counts) -> facets.put(field.label(), counts));
        return facets;
    }

    private static Response.ResponseBuilder linked(
            Response.ResponseBuilder response, UriInfo uri, @Nullable String next) {
        if (next == null) {
            return response;
        }
        var address =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return response.header(HttpHeaders.LINK, "<" + address.toASCIIString() + ">; rel=\"next\"");
    }
}
