package io.broadsheet.ingest.format.table;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tab-delimited export of Web of Science, whose columns are named by its tags of two letters. */
final class WebOfScienceTable extends TableFormat {
    private static final Pattern SEMICOLON = Pattern.compile("; ?");
    private static final Set<String> TELLING = Set.of("pt", "au", "so", "ab", "py", "ut");

    @Override
    public String name() {
        return "web-of-science-table";
    }

    @Override
    public String source() {
        return "web-of-science";
    }

    @Override
    public String recognisedBy() {
        return "columns named by tags of two letters, TI and most of PT, AU, SO, AB, PY, UT among them";
    }

    @Override
    public String example() {
        return """
                PT\tAU\tAF\tTI\tSO\tAB\tPY\tDI\tUT
                J\tExample, A\tExample, Ada\tA Ledger for Debris\tDEBRIS\tWe keep a ledger.\t2026\t10.5555/l.7\tWOS:0007
                """;
    }

    @Override
    double likeness(TableSample sample) {
        return isTagged(sample.header().lowerCaseNames()) ? 0.95 : 0;
    }

    /** Whether the names of the columns are those tags. */
    static boolean isTagged(Stream<String> lowerCaseNames) {
        Set<String> names = lowerCaseNames.collect(Collectors.toSet());
        return names.contains("ti") && TELLING.stream().filter(names::contains).count() >= 4;
    }

    @Override
    Draft draft(Value row) {
        Draft draft = new Draft()
                .title(row.text("TI"))
                .abstractText(row.text("AB"))
                .authors(Names.of(row.get("AF")))
                .authors(Names.of(row.get("AU")))
                .identifier(Kind.DOI, row.text("DI"))
                .identifier(Kind.PMID, row.text("PM"))
                .publishedAt(row.text("PY"))
                .venue(row.text("SO"));
        return draft.keywords(parts(row.text("DE"))).categories(parts(row.text("WC")));
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : SEMICOLON.splitAsStream(text).toList();
    }
}
