package io.broadsheet.query.hub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PublicationTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper.
 *
 * @param publishedAt to the millisecond: the client reads no more than six digits
 * @param summary its abstract; empty where there is none
 * @param discussionId its own id: there is one place to discuss each paper
 * @param keywords labels of its tags
 * @param submittedOnDailyAt the beginning of the day it is listed under
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HubPaper(
        String id,
        List<HubAuthor> authors,
        Instant publishedAt,
        String title,
        String summary,
        int upvotes,
        String discussionId,
        @JsonProperty("ai_keywords") @Nullable List<String> keywords,
        @Nullable String githubRepo,
        @Nullable String projectPage,
        Instant submittedOnDailyAt,
        HubUser submittedOnDailyBy) {

    static HubPaper of(Paper paper, HubUser submitter) {
        var keywords = Keywords.of(paper);
        return new HubPaper(
                paper.id(),
                HubAuthor.of(paper),
                PublicationTime.of(paper).truncatedTo(ChronoUnit.MILLIS),
                paper.title(),
                Objects.requireNonNullElse(paper.abstractText(), ""),
                paper.votes(),
                paper.id(),
                keywords.isEmpty() ? null : keywords,
                Repositories.github(paper).orElse(null),
                Repositories.projectPage(paper).orElse(null),
                PublicationTime.start(paper.day()),
                submitter);
    }
}
