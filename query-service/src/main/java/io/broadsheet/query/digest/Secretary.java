package io.broadsheet.query.digest;

import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.digest.plan.OneLine;
import io.broadsheet.query.digest.plan.Paragraph;
import io.broadsheet.query.mail.Draft;
import io.broadsheet.query.mail.Mailing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words letters. */
@ApplicationScoped
class Secretary {

    private static final int SUBJECT = 120;

    private final Tokens tokens;
    private final Mailing mailing;

    Secretary(Tokens tokens, Mailing mailing) {
        this.tokens = tokens;
        this.mailing = mailing;
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirmationHtml(ConfirmationWords words);

        static native TemplateInstance confirmationText(ConfirmationWords words);

        static native TemplateInstance digestHtml(DigestWords words);

        static native TemplateInstance digestText(DigestWords words);
    }

    /**
     * What a letter says that asks whether somebody wants digests.
     *
     * @param active whether he has this very subscription already
     * @param link where to say yes, or where to change it
     */
    public record ConfirmationWords(
            String interest, String schedule, boolean active, String link, String home, String unsubscribe) {}

    /**
     * What a digest says.
     *
     * @param why how the papers were chosen and ordered
     * @param list where the same papers stand
     * @param everything where all papers of this interest are
     */
    public record DigestWords(
            String title,
            String interest,
            String schedule,
            String why,
            List<ListedPaper> papers,
            String list,
            String everything,
            String manage,
            String unsubscribe,
            String home) {

        /** For the text part. */
        public String whyLines() {
            return Paragraph.of(why, "");
        }
    }

    Draft confirmation(Subscription subscription, String occasion) {
        var active = subscription.isActive();
        var id = subscription.id();
        var unsubscribe = tokens.unsubscribe(id);
        var words = new ConfirmationWords(
                interest(subscription.interest()),
                subscription.schedule().words(),
                active,
                active ? tokens.manage(id) : tokens.confirm(id),
                mailing.address("/"),
                unsubscribe);
        return new Draft(
                UUID.randomUUID(),
                id,
                occasion,
                active ? "You have this Broadsheet digest already" : "Please confirm your Broadsheet digest",
                Templates.confirmationText(words).render(),
                Templates.confirmationHtml(words).render(),
                unsubscribe,
                List.of(),
                0);
    }

    /** A digest of some papers, of which there is at least one. */
    Draft digest(Subscription subscription, String occasion, Choice choice) {
        var letter = UUID.randomUUID();
        var words = words(subscription, letter, choice);
        return new Draft(
                letter,
                subscription.id(),
                occasion,
                OneLine.of(words.title() + ": " + words.papers().getFirst().title(), SUBJECT),
                Templates.digestText(words).render(),
                Templates.digestHtml(words).render(),
                words.unsubscribe(),
                choice.papers().stream()
                        .map(paper -> RecordIds.uuid(paper.id()))
                        .toList(),
                choice.total());
    }

    /** The search for all papers of an interest, on the page. */
    String search(Interest interest) {
        var parameters = Stream.concat(
                        interest.query().isEmpty() ? Stream.empty() : Stream.of(parameter("q", interest.query())),
                        interest.tags().stream().map(tag -> parameter("tag", tag)))
                .collect(Collectors.joining("&"));
        return "/?" + parameters + (parameters.isEmpty() ? "" : "&") + "sort=newest";
    }

    private DigestWords words(Subscription subscription, UUID letter, Choice choice) {
        return new DigestWords(
                choice.title(),
                interest(subscription.interest()),
                subscription.schedule().words(),
                choice.why(subscription.interest()),
                listed(choice.papers()),
                mailing.address("/digests/" + letter),
                mailing.address(search(subscription.interest())),
                tokens.manage(subscription.id()),
                tokens.unsubscribe(subscription.id()),
                mailing.address("/"));
    }

    private List<ListedPaper> listed(List<Paper> papers) {
        var listed = new ArrayList<ListedPaper>();
        for (var paper : papers) {
            listed.add(ListedPaper.of(paper, listed.size() + 1, mailing.address("/papers/" + paper.id())));
        }
        return listed;
    }

    private static String interest(Interest interest) {
        return OneLine.of(interest.words());
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
