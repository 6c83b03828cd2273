package io.broadsheet.ingest.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a dump as its format has it: decoded, printable, otherwise as it stands in the file.
 *
 * @param title never blank
 * @param abstractText paragraphs separated by an empty line; null where a structured format has none
 * @param identifiers by kind: arxiv, doi, acl, pmid, openreview, s2, openalex
 * @param publishedAt ISO 8601, as precise as the dump has it
 */
public record DumpRecord(
        Position position,
        String title,
        @Nullable String abstractText,
        List<String> authors,
        Map<String, String> identifiers,
        @Nullable String publishedAt,
        @Nullable String venue,
        List<String> categories,
        List<String> keywords,
        List<String> links,
        @Nullable String comment,
        @Nullable String licence) {

    /** A record of a format that has titles and abstracts only. */
    public static DumpRecord of(Position position, String title, String abstractText) {
        return new DumpRecord(
                position,
                title,
                abstractText,
                List.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
