package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The papers that the query-service lists. */
record Catalogue(QueryApi query) {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 20_000;

    long papers() throws IOException, InterruptedException {
        return query.papers();
    }

    /** The papers found for a query, best first. */
    List<JsonNode> search(String words) throws IOException, InterruptedException {
        return items(query.get("/v1/papers?" + QueryApi.parameter("q", words)));
    }

    /** The paper that a search for its exact title must put first. */
    JsonNode titled(String title) throws IOException, InterruptedException {
        List<JsonNode> found = search(title);
        assertThat(found).as("papers found for \"%s\"", title).isNotEmpty();
        assertThat(letters(found.getFirst().path("title").asText()))
                .as("title of the first paper found for \"%s\"", title)
                .isEqualTo(letters(title));
        return paper(found.getFirst().path("id").asText());
    }

    JsonNode paper(String id) throws IOException, InterruptedException {
        return query.get("/v1/papers/" + id);
    }

    Set<Sighting> sightings(String paper) throws IOException, InterruptedException {
        Set<Sighting> sightings = new HashSet<>();
        for (JsonNode item : items(query.get("/v1/papers/" + paper + "/sightings?limit=200"))) {
            assertThat(sightings.add(Sighting.of(item)))
                    .as("%s is there once", item)
                    .isTrue();
        }
        return sightings;
    }

    /** Every paper by its id, as its page shows it, read through all pages of the list: none may come twice. */
    TreeMap<String, JsonNode> all() throws IOException, InterruptedException {
        return all(paper -> paper);
    }

    /** The same, and of each paper only what is asked for: whole ones of a large catalogue take more memory than there is. */
    <T> TreeMap<String, T> all(Function<JsonNode, T> part) throws IOException, InterruptedException {
        TreeMap<String, T> papers = new TreeMap<>();
        String path = "/v1/papers?limit=" + PAGE;
        for (int page = 0; !path.isEmpty(); page++) {
            assertThat(page).as("pages").isLessThan(MOST_PAGES);
            JsonNode list = query.get(path);
            for (JsonNode paper : items(list)) {
                assertThat(papers.put(paper.path("id").asText(), part.apply(paper)))
                        .as("%s before", paper)
                        .isNull();
            }
            path = list.hasNonNull("next") ? next(list) : "";
        }
        return papers;
    }

    private static String next(JsonNode list) {
        return "/v1/papers?limit=" + PAGE + "&"
                + QueryApi.parameter("cursor", list.path("next").asText());
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.path("items").forEach(items::add);
        return items;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
