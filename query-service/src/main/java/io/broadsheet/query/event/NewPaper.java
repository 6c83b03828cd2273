package io.broadsheet.query.event;

import io.broadsheet.query.catalog.Paper;
import java.time.LocalDate;

/** A paper that was published for the first time. */
public record NewPaper(String id, String title, LocalDate day) {

    static NewPaper of(Paper paper) {
        return new NewPaper(paper.id(), paper.title(), paper.day());
    }
}
