package io.broadsheet.query.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.query.catalog.Paper;
import java.util.List;
import java.util.stream.IntStream;

/** One of a paper's authors. */
record HubAuthor(@JsonProperty("_id") String id, String name, boolean hidden) {

    static List<HubAuthor> of(Paper paper) {
        return IntStream.range(0, paper.authors().size())
                .mapToObj(place -> new HubAuthor(
                        HubId.of(paper.id() + " author " + place),
                        paper.authors().get(place).name(),
                        false))
                .toList();
    }
}
