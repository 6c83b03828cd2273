package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Prose;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PubMed's text format MEDLINE, also saved as nbib. */
final class Medline extends TaggedFormat {
    private static final Syntax SYNTAX = new Syntax(
            Pattern.compile("\\s{0,2}([A-Z][A-Z0-9]{1,3}) {0,2}-(?:\\s(.*))?"),
            "PMID",
            null,
            Set.of(),
            Set.of("PMID", "LID", "AID", "PMC"));
    private static final Pattern DOI = Pattern.compile("(?i)(\\S+)\\s*\\[doi]");
    private static final Pattern HEADING_MARKS = Pattern.compile("\\*");
    private static final Pattern NOTHING = Pattern.compile("(?i)\\[?(?:not available|no title|untitled)]?\\.?");

    Medline() {
        super(SYNTAX);
    }

    @Override
    public String name() {
        return "medline";
    }

    @Override
    public String source() {
        return "pubmed";
    }

    @Override
    public String recognisedBy() {
        return "entries that start with \"PMID- \" and a number, each line starting with a tag of four columns and a hyphen";
    }

    @Override
    public String example() {
        return """
                PMID- 12345670
                DP  - 2026 Jul 5
                TI  - A ledger for debris.
                AB  - We keep a ledger.
                FAU - Example, Ada
                """;
    }

    @Override
    public double confidence(Head head) {
        TaggedSample sample = new TaggedSample(head, SYNTAX);
        int above = sample.linesAbove("PMID");
        return above < 0 || sample.fieldsBelow(above) < 2 ? 0 : above == 0 ? 0.97 : 0.8;
    }

    @Override
    Draft draft(Entry entry) {
        Draft draft = new Draft()
                .abstractText(entry.text("AB"))
                .abstractText(entry.text("OAB"))
                .authors(Words.names(entry.texts("FAU", "CN")))
                .authors(Words.names(entry.texts("AU", "CN")))
                .publishedAt(date(entry))
                .licence(entry.text("CI"))
                .comment(entry.text("GN", "SPIN"))
                .identifier(Kind.PMID, entry.text("PMID"))
                .identifier(Kind.PMC, entry.text("PMC"));
        entry.texts("TI", "TT", "BTI", "CTI")
                .filter(title -> !NOTHING.matcher(title).matches())
                .forEach(draft::title);
        entry.texts("JT", "TA", "BTI").forEach(draft::venue);
        entry.texts("LID", "AID").forEach(text -> doi(text, draft));
        entry.texts("OT", "MH").map(Medline::heading).map(List::of).forEach(draft::keywords);
        return draft;
    }

    /** The day of printing; the day of electronic publication where that says more and is of the same year. */
    private static @Nullable String date(Entry entry) {
        String printed = Months.date(entry.text("DP"));
        String electronic = Dates.iso(entry.text("DEP"));
        boolean better =
                electronic != null && (printed == null || (printed.length() == 4 && electronic.startsWith(printed)));
        return better ? electronic : printed;
    }

    private static void doi(String text, Draft draft) {
        Matcher matcher = DOI.matcher(text);
        if (matcher.matches()) {
            draft.identifier(Kind.DOI, matcher.group(1));
        }
    }

    /** Without the star of main headings. */
    private static String heading(String text) {
        return HEADING_MARKS.matcher(Prose.oneLine(text)).replaceAll("");
    }
}
