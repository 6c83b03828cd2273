package io.broadsheet.query.hub;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;

/** A paper in a list, with all its fields twice: of some the client reads the one, of some the other. */
record ListedPaper(
        HubPaper paper,
        @JsonUnwrapped HubPaper again,
        URI thumbnail,
        int numComments,
        HubUser submittedBy,
        boolean isAuthorParticipating) {

    static ListedPaper of(HubPaper paper, URI icon) {
        return new ListedPaper(paper, paper, icon, 0, paper.submittedOnDailyBy(), false);
    }
}
