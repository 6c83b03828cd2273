package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RIS, as reference managers and publishers export it, with all the blanks that they put around a tag. */
final class Ris extends TaggedFormat {
    private static final String KNOWN =
            "TY|ER|A[1-4BDNUV]|BT|C[1-8ANPTY]|D[ABIOPS]|E[DPT]|I[DS]|J[12AFO]|K[WX]|L[1-4AKB]|M[1-3]"
                    + "|N[1-2V]|O[P1]|P[BPY]|R[INP]|S[ENPT]|T[1-4IA]|U[1-5R]|V[LO]|W[TP12]|Y[12]|ZZ";
    private static final Syntax SYNTAX = new Syntax(
            Pattern.compile("\\s{0,3}(?:(?=(?:" + KNOWN
                    + ")\\s{0,4}-)|(?=[A-Z][A-Z0-9] {2}-(?: |$))|(?=ER\\s*$))([A-Z][A-Z0-9])\\s{0,4}-?\\s?(.*)"),
            "TY",
            "ER",
            Set.of(),
            Set.of("DO", "M3", "UR", "AN"));
    private static final Pattern ADDRESSES = Pattern.compile("(?<![\\s;])[\\s;]++(?=https?://)");
    private static final Set<String> MEDICAL = Set.of("pubmed", "medline", "nlm", "embase medline");

    Ris() {
        super(SYNTAX);
    }

    @Override
    public String name() {
        return "ris";
    }

    @Override
    public String recognisedBy() {
        return "entries from a line \"TY  - \" to a line \"ER  -\", each line between starting with a tag of two characters";
    }

    @Override
    public String example() {
        return """
                TY  - JOUR
                AU  - Example, Ada
                TI  - A Ledger for Debris
                AB  - We keep a ledger.
                PY  - 2026
                DO  - 10.5555/ledger.1
                ER  -
                """;
    }

    @Override
    public double confidence(Head head) {
        TaggedSample sample = new TaggedSample(head, SYNTAX);
        int above = sample.linesAbove("TY");
        if (above >= 0) {
            return sample.fieldsBelow(above) < 2 ? 0.3 : above == 0 ? 0.97 : 0.9;
        }
        return sample.first() != null && sample.has("TI", "T1") && sample.fieldsBelow(0) > 3 ? 0.7 : 0;
    }

    @Override
    Draft draft(Entry entry) {
        Draft draft = new Draft()
                .abstractText(entry.text("AB", "N2"))
                .authors(Words.names(entry.fields("AU", "A1").flatMap(field -> field.lines().stream())))
                .publishedAt(date(entry))
                .comment(entry.text("N1"))
                .identifier(Kind.PMC, entry.text("C2"));
        entry.texts("TI", "T1", "CT", "BT").forEach(draft::title);
        entry.texts("JF", "T2", "JO", "BT", "J2", "JA", "J1", "T3").forEach(draft::venue);
        entry.texts("DO", "DI", "M3").forEach(text -> draft.identifier(Kind.DOI, text));
        entry.fields("KW").map(Ris::keywords).forEach(draft::keywords);
        entry.texts("UR", "LK", "L1", "L2").flatMap(ADDRESSES::splitAsStream).forEach(draft::address);
        accession(entry, draft);
        return draft;
    }

    /** One a field, or several by lines or semicolons. */
    private static Collection<String> keywords(Field field) {
        return field.lines().stream()
                .flatMap(line -> Words.bySemicolon(line).stream())
                .toList();
    }

    /** The day that {@code DA} tells, if it is of the year of publication; exporters put the day of the export there as well. */
    private static @Nullable String date(Entry entry) {
        String published = date(entry.text("PY", "Y1"));
        String day = date(entry.text("DA"));
        boolean same = published == null || (day != null && day.startsWith(published.substring(0, 4)));
        return day != null && same && (published == null || day.length() > published.length()) ? day : published;
    }

    private static @Nullable String date(@Nullable String text) {
        String iso = Dates.iso(text);
        String slashed = iso == null ? Months.slashed(text) : iso;
        return slashed == null ? Months.date(text) : slashed;
    }

    /** Its number in the database that it was exported from. */
    private static void accession(Entry entry, Draft draft) {
        boolean medical = entry.texts("DB", "DP").anyMatch(name -> MEDICAL.contains(name.toLowerCase(Locale.ROOT)));
        entry.texts("AN", "ID", "U1", "PB", "JO").forEach(number -> {
            boolean named = number.regionMatches(true, 0, "arxiv:", 0, 6);
            draft.identifier(Kind.ARXIV, named ? number : null);
        });
        entry.texts("AN", "C1").forEach(number -> {
            boolean named = number.regionMatches(true, 0, "pmid", 0, 4);
            draft.identifier(Kind.PMID, medical || named ? number : null);
        });
        List.of(Kind.DOI, Kind.PMC)
                .forEach(kind ->
                        Stream.of("AN", "ID").map(entry::text).forEach(number -> draft.identifier(kind, number)));
    }
}
