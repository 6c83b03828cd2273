package io.broadsheet.ingest.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a dump as its format has it: decoded, printable, otherwise as it stands in the file.
 *
 * @param title never blank
 * @param abstractText paragraphs separated by an empty line; null where a structured format has none
 * @param identifiers by kind: arxiv, doi, acl, pmid, pmc, openreview, s2, corpusid, openalex
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

    /** A record of a format that has titles and abstracts, and at most names the paper beside them. */
    public static DumpRecord of(
            Position position, String title, String abstractText, Map<String, String> identifiers, List<String> links) {
        return new DumpRecord(
                position,
                title,
                abstractText,
                List.of(),
                identifiers,
                null,
                null,
                List.of(),
                List.of(),
                links,
                null,
                null);
    }

    /** The same record at another place. */
    public DumpRecord at(Position other) {
        return new DumpRecord(
                other,
                title,
                abstractText,
                authors,
                identifiers,
                publishedAt,
                venue,
                categories,
                keywords,
                links,
                comment,
                licence);
    }
}
