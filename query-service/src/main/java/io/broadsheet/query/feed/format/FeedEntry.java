package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Link;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a feed; texts are plain and on one line.
 *
 * @param id the same on every host and for ever
 * @param page absolute address of its page here
 * @param summary cut where it is longer than any abstract; empty where there is none
 * @param updated the day it is listed under, at midnight UTC
 * @param url where to read it, in ASCII
 * @param links addresses of the web that came with it, in ASCII
 */
record FeedEntry(
        String id,
        String title,
        String page,
        String summary,
        Instant updated,
        @Nullable String url,
        String language,
        List<String> authors,
        List<Category> categories,
        List<String> links) {

    private static final int LONGEST_SUMMARY = 10_000;

    /** A tag. */
    record Category(String id, String label) {}

    static FeedEntry of(Paper paper, String site) {
        var reference = new Reference(paper);
        var title = reference.title();
        return new FeedEntry(
                "urn:uuid:" + RecordIds.uuid(paper.id()),
                title.isEmpty() ? "Untitled" : title,
                site + "/papers/" + paper.id(),
                cut(reference.abstractText()),
                paper.day().atStartOfDay(ZoneOffset.UTC).toInstant(),
                reference.url().orElse(null),
                PlainText.line(paper.language()),
                reference.authorNames(),
                categories(paper),
                paper.links().stream()
                        .map(Link::url)
                        .map(WebAddress::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private static List<Category> categories(Paper paper) {
        return paper.tags().stream()
                .map(tag -> new Category(PlainText.line(tag.id()), PlainText.line(tag.label())))
                .filter(category -> !category.id().isEmpty())
                .distinct()
                .toList();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        return text.substring(0, end) + " …";
    }
}
