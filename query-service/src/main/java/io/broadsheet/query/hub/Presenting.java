package io.broadsheet.query.hub;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Hit;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows papers to who asks under an address.
 *
 * @param icon stands for every submitter and paper, since none of them has a picture
 * @param submitter the one asked for: of the sources of a paper it is named; null: the first source is
 */
record Presenting(URI icon, @Nullable String submitter) {

    static Presenting at(UriInfo address, @Nullable String submitter) {
        return new Presenting(address.getBaseUri().resolve("/assets/icon.svg"), submitter);
    }

    List<ListedPaper> list(List<Hit> hits) {
        return hits.stream()
                .map(Hit::paper)
                .map(paper -> ListedPaper.of(HubPaper.of(paper, submitterOf(paper)), icon))
                .toList();
    }

    SinglePaper single(Paper paper) {
        return SinglePaper.of(paper, submitterOf(paper));
    }

    private HubUser submitterOf(Paper paper) {
        var source = submitter == null ? paper.sources().stream().findFirst().orElse("unknown") : submitter;
        return HubUser.of(source, icon);
    }
}
