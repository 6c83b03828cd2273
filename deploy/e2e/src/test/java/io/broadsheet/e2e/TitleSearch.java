package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.util.List;

/** Searches for titles exactly as a dump writes them. */
record TitleSearch(QueryApi query) {

    /** The first paper found must be the one that this very record listed. */
    void assertFindsEveryTitleFirst(SavedPage page) throws IOException, InterruptedException {
        Catalogue catalogue = new Catalogue(query);
        String dump = Inbox.dumpId(page.file());
        for (int ordinal = 0; ordinal < page.titles().size(); ordinal++) {
            String title = page.titles().get(ordinal);
            List<JsonNode> found = catalogue.search(title);
            assertThat(found).as("papers found for \"%s\"", title).isNotEmpty();
            assertThat(catalogue.sightings(found.getFirst().path("id").asText()))
                    .as(
                            "sightings of \"%s\", first found for \"%s\"",
                            found.getFirst().path("title").asText(), title)
                    .contains(new Sighting(dump, ordinal));
        }
    }
}
