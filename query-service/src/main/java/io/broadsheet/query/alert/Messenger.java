package io.broadsheet.query.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.alert.call.Caller;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.mail.Mailing;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells servers what a notice says. */
@ApplicationScoped
class Messenger {

    private final Caller caller;
    private final SearchEngine search;
    private final Mailing mailing;
    private final ObjectMapper json;

    Messenger(Caller caller, SearchEngine search, Mailing mailing, ObjectMapper json) {
        this.caller = caller;
        this.search = search;
        this.mailing = mailing;
        this.json = json;
    }

    /**
     * What is posted.
     *
     * @param type verification or papers
     * @param challenge of a verification: what to answer with, as it is, if the alert is wanted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(
            String type,
            UUID alert,
            @Nullable String challenge,
            @Nullable String q,
            @Nullable List<String> tags,
            @Nullable List<Told> papers) {}

    /** A paper that is told of. */
    public record Told(String id, String title, LocalDate day, String url) {}

    /** Makes the request; answers why it was in vain, nothing where it was not. */
    Optional<String> tell(Alert alert, Notice notice) {
        return notice.asks() ? ask(alert, notice) : tellPapers(alert, notice);
    }

    private Optional<String> ask(Alert alert, Notice notice) {
        var challenge = notice.id().toString();
        var answer = post(alert, notice, new Message("verification", alert.id(), challenge, null, null, null));
        return answer.isGood() && !answer.answer().strip().equals(challenge)
                ? Optional.of("the answer to the verification was not its challenge")
                : Optional.ofNullable(answer.error());
    }

    private Optional<String> tellPapers(Alert alert, Notice notice) {
        var papers = search
                .among(notice.papers(), SearchQuery.of("", notice.papers().size()))
                .hits()
                .stream()
                .map(Hit::paper)
                .map(this::told)
                .toList();
        // all were merged into others or withdrawn meanwhile
        if (papers.isEmpty()) {
            return Optional.empty();
        }
        var interest = alert.interest();
        var message = new Message("papers", alert.id(), null, interest.query(), interest.tags(), papers);
        return Optional.ofNullable(post(alert, notice, message).error());
    }

    private Told told(Paper paper) {
        return new Told(paper.id(), paper.title(), paper.day(), mailing.address("/papers/" + paper.id()));
    }

    private Caller.Answer post(Alert alert, Notice notice, Message message) {
        try {
            return caller.post(alert.url(), alert.secret(), notice.id(), json.writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
