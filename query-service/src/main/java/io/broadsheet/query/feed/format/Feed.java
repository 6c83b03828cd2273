package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The newest papers of a search, for feed readers.
 *
 * @param title on one line
 * @param self absolute address of the feed
 * @param home absolute address of the page with the same papers
 * @param today when a feed without papers says that it changed
 */
public record Feed(String title, String self, String home, LocalDate today, List<FeedEntry> entries) {

    static final String SUBTITLE = "Research papers as they are listed";

    /**
     * Makes a feed of papers.
     *
     * @param site absolute address that paths of pages stand behind, without a slash at its end
     */
    public static Feed of(String text, String self, String home, String site, LocalDate today, List<Paper> papers) {
        var words = PlainText.line(text);
        return new Feed(
                words.isEmpty() ? "Broadsheet" : "Broadsheet: " + words,
                self,
                home,
                today,
                papers.stream().map(paper -> FeedEntry.of(paper, site)).toList());
    }

    /** Follows from the papers, so that the same papers are the same document. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Instant::compareTo)
                .orElseGet(() -> today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
