package io.broadsheet.query.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Papers as a table (RFC 4180) for spreadsheets and programs: what holds several values has them between {@code "; "}. */
final class CsvTable implements PaperWriter {

    private static final String[] HEADER = {
        "id",
        "title",
        "abstract",
        "authors",
        "day",
        "listedOn",
        "publishedAt",
        "venue",
        "language",
        "arxiv",
        "doi",
        "identifiers",
        "sources",
        "tags",
        "links",
        "sightings"
    };

    private final CsvWriter table;

    CsvTable(OutputStream out) {
        table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, UTF_8);
        table.writeRecord(HEADER);
    }

    @Override
    public void add(Paper paper) {
        var reference = new Reference(paper);
        var cells = Stream.of(
                paper.id(),
                reference.title(),
                reference.abstractText(),
                several(reference.authorNames().stream()),
                paper.day(),
                Objects.requireNonNullElse(paper.listedOn(), ""),
                PlainText.line(paper.publishedAt()),
                PlainText.line(paper.venue()),
                PlainText.line(paper.language()),
                reference.identifier("arxiv").orElse(""),
                reference.identifier("doi").orElse(""),
                several(paper.identifiers().entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue())),
                several(paper.sources().stream()),
                several(reference.keywords().stream()),
                several(paper.links().stream().map(Link::url)),
                paper.sightings());
        table.writeRecord(
                cells.map(Object::toString).map(SpreadsheetText::harmless).toList());
    }

    @Override
    public void finish() throws IOException {
        table.flush();
    }

    private static String several(Stream<String> values) {
        return values.map(PlainText::line).collect(Collectors.joining("; "));
    }
}
