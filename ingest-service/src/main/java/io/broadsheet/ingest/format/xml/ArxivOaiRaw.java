package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** arXiv's OAI-PMH in arXivRaw, which has all versions, and the authors as they wrote themselves. */
final class ArxivOaiRaw extends OaiFormat {
    private static final Pattern INNERMOST_PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)");
    private static final int DEEPEST = 8;

    ArxivOaiRaw() {
        super("arXivRaw", "arXivRaw");
    }

    @Override
    public String name() {
        return "arxiv-oai-raw";
    }

    @Override
    public String source() {
        return "arxiv";
    }

    @Override
    public String recognisedBy() {
        return "XML records with metadata in arXivRaw";
    }

    @Override
    public String example() {
        return """
                <OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2607.01234</identifier></header>\
                <metadata><arXivRaw><id>2607.01234</id><version version="v1"><date>Thu, 2 Jul 2026 09:00:00 GMT</date></version>\
                <title>A Ledger for Debris</title><authors>Ada Example and Noor Voorbeeld</authors>\
                <categories>cs.CL cs.DL</categories><abstract>We keep a ledger.</abstract></arXivRaw></metadata></record>\
                </ListRecords></OAI-PMH>
                """;
    }

    @Override
    Draft draft(Node paper) {
        Draft draft = ArxivOai.common(paper).authors(authors(paper.text("authors")));
        paper.children("version")
                .sorted(Comparator.comparingInt(ArxivOaiRaw::number))
                .forEach(version -> draft.publishedAt(version.text("date")));
        return draft;
    }

    private static int number(Node version) {
        String number =
                Objects.requireNonNullElse(version.attribute("version"), "").replaceAll("\\D", "");
        return number.isEmpty() || number.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(number);
    }

    /** Without the affiliations, which stand in parentheses behind the names or behind all. */
    private static List<String> authors(@Nullable String text) {
        String names = Objects.requireNonNullElse(text, "");
        Matcher affiliation = INNERMOST_PARENTHESES.matcher(names);
        for (int i = 0; i < DEEPEST && affiliation.find(); i++) {
            names = affiliation.replaceAll("");
            affiliation.reset(names);
        }
        return Names.of(new Value.Text(names));
    }
}
