package io.broadsheet.query.hub;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.hub.Repositories.Linked;
import java.util.List;

/** A paper by itself: its fields, and what of the site its links lead to. */
record SinglePaper(
        @JsonUnwrapped HubPaper paper,
        int numComments,
        List<Linked> linkedModels,
        List<Linked> linkedDatasets,
        List<Linked> linkedSpaces) {

    static SinglePaper of(Paper paper, HubUser submitter) {
        return new SinglePaper(
                HubPaper.of(paper, submitter),
                0,
                Repositories.models(paper),
                Repositories.datasets(paper),
                Repositories.spaces(paper));
    }
}
