package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Prose;
import java.util.Set;
import java.util.regex.Pattern;

/** The tagged export of Web of Science, old (ISI) and new. */
final class WebOfScience extends TaggedFormat {
    private static final Syntax SYNTAX = new Syntax(
            Pattern.compile("([A-Z][A-Z0-9])(?:\\s(.*))?"),
            "PT",
            "ER",
            Set.of("FN", "VR", "EF"),
            Set.of("DI", "PM", "UT"));
    private static final Pattern MEDLINE = Pattern.compile("(?i)medline:(\\d+)");
    private static final Pattern KIND = Pattern.compile("[A-Z]|Journal|Book|Series|Patent|Conference");

    WebOfScience() {
        super(SYNTAX);
    }

    @Override
    public String name() {
        return "web-of-science";
    }

    @Override
    public String recognisedBy() {
        return "a head of FN and VR lines, then entries from PT to ER whose further lines are indented by three blanks";
    }

    @Override
    public String example() {
        return """
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                AU Example, A
                TI A Ledger for Debris
                AB We keep a ledger.
                PY 2026
                ER
                EF
                """;
    }

    @Override
    public double confidence(Head head) {
        TaggedSample sample = new TaggedSample(head, SYNTAX);
        Field first = sample.first();
        if (first == null || sample.linesAbove("PT") < 0 || !sample.has("TI", "AU", "SO")) {
            return 0;
        }
        boolean headed = "FN".equals(first.tag()) || "VR".equals(first.tag());
        boolean begun =
                "PT".equals(first.tag()) && KIND.matcher(first.text().strip()).matches();
        return headed || begun ? 0.97 : 0;
    }

    @Override
    Draft draft(Entry entry) {
        Draft draft = new Draft()
                .title(entry.text("TI"))
                .abstractText(entry.text("AB"))
                .authors(Words.names(entry.fields("AF").flatMap(field -> field.lines().stream())))
                .authors(Words.names(entry.fields("AU", "CA", "GP").flatMap(field -> field.lines().stream())))
                .publishedAt(Months.date(entry.text("PY"), entry.text("PD")))
                .publishedAt(Months.date(entry.text("EA")))
                .identifier(Kind.PMID, entry.text("PM"));
        entry.texts("SO", "CT", "SE", "JI").forEach(draft::venue);
        entry.texts("DI", "D2").forEach(text -> draft.identifier(Kind.DOI, text));
        entry.texts("DE", "ID").map(Words::bySemicolon).forEach(draft::keywords);
        entry.texts("WC", "SC").map(Words::bySemicolon).forEach(draft::categories);
        entry.texts("DL", "UR").map(Prose::oneLine).forEach(draft::address);
        entry.texts("UT")
                .map(MEDLINE::matcher)
                .filter(matcher -> matcher.lookingAt())
                .forEach(matcher -> draft.identifier(Kind.PMID, matcher.group(1)));
        return draft;
    }
}
