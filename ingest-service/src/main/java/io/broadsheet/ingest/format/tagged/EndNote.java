package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** EndNote's export format (.enw) and its ancestor refer: a percent sign, one character, a value. */
final class EndNote extends TaggedFormat {
    private static final Syntax SYNTAX = new Syntax(
            Pattern.compile("\\s{0,3}%([A-Z0-9@!#$&(*+<>?\\[^~=])(?:\\s+(.*))?"),
            "0",
            null,
            Set.of(),
            Set.of("R", "U", "M"));

    EndNote() {
        super(SYNTAX);
    }

    @Override
    public String name() {
        return "endnote";
    }

    @Override
    public String recognisedBy() {
        return "lines that start with a percent sign and a tag of one character, entries that start with %0";
    }

    @Override
    public String example() {
        return """
                %0 Journal Article
                %A Example, Ada
                %T A Ledger for Debris
                %X We keep a ledger.
                %D 2026
                %R 10.5555/ledger.1
                """;
    }

    @Override
    public double confidence(Head head) {
        TaggedSample sample = new TaggedSample(head, SYNTAX);
        if (sample.first() == null || !sample.has("T", "A", "J", "X")) {
            return 0;
        }
        return sample.linesAbove("0") == 0 ? 0.97 : sample.fieldsBelow(0) >= 2 && sample.has("T") ? 0.8 : 0;
    }

    @Override
    Draft draft(Entry entry) {
        Draft draft = new Draft()
                .title(entry.text("T"))
                .abstractText(entry.text("X"))
                .authors(Words.names(entry.fields("A").flatMap(field -> field.lines().stream())))
                .publishedAt(date(entry.text("8"), entry.text("D")))
                .comment(entry.text("Z", "O"))
                .identifier(Kind.PMC, entry.text("2"));
        entry.texts("J", "B", "S").forEach(draft::venue);
        entry.texts("R").forEach(draft::identifierOfAnyKind);
        entry.fields("K")
                .flatMap(field -> field.lines().stream())
                .map(Words::bySemicolon)
                .forEach(draft::keywords);
        entry.fields("U", ">").flatMap(field -> field.lines().stream()).forEach(draft::address);
        accession(entry.text("M"), draft);
        return draft;
    }

    /** The day in {@code %8}, which most often lacks the year that {@code %D} has. */
    private static @Nullable String date(@Nullable String day, @Nullable String year) {
        String whole = Dates.iso(day);
        String joined = whole == null ? Months.date(year, day == null ? "" : day) : whole;
        return joined == null ? Months.date(day) : joined;
    }

    /** A number of eight digits is PubMed's; others have their prefix. */
    private static void accession(@Nullable String number, Draft draft) {
        if (number != null && number.matches("\\d{7,8}|(?i)pmid:?\\s*\\d+")) {
            draft.identifier(Kind.PMID, number);
        } else if (number != null && !number.matches("\\d+")) {
            draft.identifierOfAnyKind(number);
        }
    }
}
