package io.broadsheet.ingest.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.day.ListedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event of {@code papers.parsed.v1}; its schema is {@code deploy/contracts/schemas/PaperParsed.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PaperParsed(
        String recordId,
        String dumpId,
        long ordinal,
        String format,
        int parserVersion,
        String source,
        Instant receivedAt,
        @Nullable LocalDate listedOn,
        LocalDate day,
        Position position,
        String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Author> authors,
        Map<String, String> identifiers,
        @Nullable String publishedAt,
        @Nullable String venue,
        List<String> categories,
        List<String> keywords,
        List<String> links,
        @Nullable String comment,
        @Nullable String licence) {

    static PaperParsed of(ParsedDump dump, ListedDay day, long ordinal, DumpRecord read) {
        return new PaperParsed(
                RecordId.of(dump.id(), read.position().entry(), ordinal),
                dump.id(),
                ordinal,
                dump.format().name(),
                dump.format().parserVersion(),
                dump.format().source(),
                dump.receivedAt(),
                day.listedOn(),
                day.day(),
                read.position(),
                read.title(),
                read.abstractText(),
                read.authors().stream().map(Author::new).toList(),
                read.identifiers(),
                read.publishedAt(),
                read.venue(),
                read.categories(),
                read.keywords(),
                read.links(),
                read.comment(),
                read.licence());
    }

    /** An author as the dump names them. */
    public record Author(String name) {}
}
