package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Author;
import io.broadsheet.query.catalog.Paper.Link;
import io.broadsheet.query.catalog.Paper.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What reference lists say of a paper, each text on one line. */
record Reference(Paper paper) {

    /** How it was published. */
    enum Kind {
        ARTICLE,
        CONFERENCE,
        PREPRINT,
        OTHER
    }

    private static final Pattern YEAR = Pattern.compile("^\\d{4}");
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PREPRINTS = Pattern.compile("(?i)arxiv|biorxiv|medrxiv|corr\\b|preprint");
    private static final Pattern CONFERENCES = Pattern.compile(
            "(?i)\\b(proceedings|proc\\.|conference|workshop|symposium|meeting|neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv"
                    + "|acl|emnlp|naacl|eacl|coling|aaai|ijcai|kdd|sigir|interspeech|icassp)(?!\\w)");
    private static final Pattern JOURNALS_CALLED_PROCEEDINGS =
            Pattern.compile("(?i)proceedings of the (national academy|ieee$|royal society|vldb|acm on)");

    String title() {
        return PlainText.line(paper.title());
    }

    String abstractText() {
        return PlainText.line(paper.abstractText());
    }

    List<PersonName> authors() {
        return authorNames().stream().map(PersonName::of).toList();
    }

    /** As the paper has them; what has no letter is no name. */
    List<String> authorNames() {
        return paper.authors().stream()
                .map(Author::name)
                .map(PlainText::line)
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    List<String> keywords() {
        return paper.tags().stream()
                .map(Tag::label)
                .map(PlainText::line)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    Kind kind() {
        if (venue().isEmpty()) {
            return identifier("arxiv").isEmpty() ? Kind.OTHER : Kind.PREPRINT;
        }
        return identifier("acl").isPresent() || isConference(venue()) ? Kind.CONFERENCE : Kind.ARTICLE;
    }

    /** Empty where there is none; a preprint server is none. */
    String venue() {
        var venue = PlainText.line(paper.venue());
        return PREPRINTS.matcher(venue).lookingAt() ? "" : venue;
    }

    /** Of its publication, else of its listing; empty where neither is known: when a file came tells nothing of its papers. */
    String year() {
        var listedOn = paper.listedOn();
        return firstMatch(YEAR)
                .orElseGet(() -> listedOn == null ? "" : String.format(Locale.ROOT, "%04d", listedOn.getYear()));
    }

    /** As ISO 8601, where the publication is known to the day. */
    Optional<String> publishedOn() {
        return firstMatch(DAY);
    }

    /** On one line and without spaces, as its sites have it. */
    Optional<String> identifier(String kind) {
        return value(paper.identifiers().get(kind));
    }

    /** Where to read it: at its DOI, its preprint, its other sites, else where a dump said. */
    Optional<String> url() {
        return Site.addressOf(this)
                .or(() -> paper.links().stream()
                        .filter(link -> link.kind().equals("paper"))
                        .map(Link::url)
                        .flatMap(url -> WebAddress.of(url).stream())
                        .findFirst());
    }

    private static boolean isConference(String venue) {
        return CONFERENCES.matcher(venue).find()
                && !JOURNALS_CALLED_PROCEEDINGS.matcher(venue).find();
    }

    private Optional<String> firstMatch(Pattern pattern) {
        var published = pattern.matcher(PlainText.line(paper.publishedAt()));
        return published.find() ? Optional.of(published.group()) : Optional.empty();
    }

    private static Optional<String> value(@Nullable String identifier) {
        return Optional.of(PlainText.line(identifier).replace(" ", "")).filter(value -> !value.isEmpty());
    }
}
