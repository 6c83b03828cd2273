package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.value.Column;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.PlainRecord;
import io.broadsheet.ingest.format.value.Value;
import java.util.Set;
import java.util.regex.Pattern;

/** The submissions to a conference on OpenReview, as people export them. */
final class OpenReviewTable extends TableFormat {
    private static final Pattern FORUM = Pattern.compile("[\\w-]{8,12}");
    private static final Set<String> TELLING = Set.of(
            "rating",
            "ratings",
            "confidence",
            "confidences",
            "decision",
            "withdraw",
            "review_lengths",
            "reviews",
            "authorids",
            "forum",
            "tldr",
            "tl;dr",
            "soundness",
            "contribution",
            "primary_area");

    @Override
    public String name() {
        return "openreview-csv";
    }

    @Override
    public String source() {
        return "openreview";
    }

    @Override
    public String recognisedBy() {
        return "columns with a forum's id and a title, and links to openreview.net or ratings, confidences and decision";
    }

    @Override
    public String example() {
        return """
                id,title,keywords,ratings,confidences,decision
                aB3_dEf-9hI,A Ledger for Debris,"['ledgers', 'debris']","[6, 8]","[3, 4]",Accept: poster
                """;
    }

    @Override
    double likeness(TableSample sample) {
        long linked =
                sample.rows().stream().filter(OpenReviewTable::linksToForum).count();
        long identified =
                sample.rows().stream().filter(OpenReviewTable::hasForum).count();
        long telling =
                sample.header().lowerCaseNames().filter(TELLING::contains).count();
        int rows = sample.rows().size();
        if (rows > 0 && linked * 2 > rows) {
            return 0.95;
        }
        return rows > 0 && identified == rows && telling >= 2 ? 0.9 : 0;
    }

    @Override
    Draft draft(Value row) {
        Draft draft = PlainRecord.draft(row);
        Column.ID
                .in(Column.folded(row))
                .map(Value::text)
                .filter(id -> id != null && FORUM.matcher(id).matches())
                .forEach(id -> draft.identifier(Kind.OPENREVIEW, id));
        return draft;
    }

    private static boolean hasForum(Value row) {
        return Column.ID
                .in(Column.folded(row))
                .map(Value::text)
                .anyMatch(id -> id != null && FORUM.matcher(id).matches());
    }

    private static boolean linksToForum(Value row) {
        return Column.ADDRESS
                .in(Column.folded(row))
                .map(Value::text)
                .anyMatch(link -> link != null && link.contains("openreview.net/"));
    }
}
