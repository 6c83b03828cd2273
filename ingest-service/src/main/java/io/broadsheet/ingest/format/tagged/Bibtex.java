package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.text.Line;
import java.io.IOException;
import java.util.List;

/** BibTeX and biblatex. */
final class Bibtex implements DumpFormat {

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public String source() {
        return "other";
    }

    @Override
    public String recognisedBy() {
        return "entries that start with @, a type such as article, and a key in braces";
    }

    @Override
    public String example() {
        return """
                @article{ledger,
                  title = {A Ledger for {Debris}},
                  author = {Example, Ada and Voorbeeld, Noor},
                  abstract = {We keep a ledger.},
                  year = 2026, month = jul,
                  eprint = {2607.01234}, archivePrefix = {arXiv}
                }
                """;
    }

    @Override
    public double confidence(Head head) {
        List<String> lines = head.lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("%"))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (BibtexSplitter.startsEntry(lines.get(i))) {
                boolean fields = lines.stream().skip(i).anyMatch(line -> line.indexOf('=') > 0);
                return !fields ? 0.3 : i == 0 ? 0.97 : 0.75;
            }
        }
        return lines.size() > 1
                        && BibtexSplitter.startsEntry(
                                lines.getFirst().strip() + lines.get(1).strip())
                ? 0.9
                : 0;
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        BibtexSplitter splitter = new BibtexSplitter(input.lines(), input.recordLimit());
        BibtexReading reading = new BibtexReading(sink, input.recordLimit());
        for (BibtexChunk chunk = splitter.next(); chunk != null; chunk = splitter.next()) {
            reading.read(chunk);
        }
        reading.finish();
    }
}
