package io.broadsheet.enrich.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.enrich.clean.link.Link;
import io.broadsheet.enrich.identity.DedupKey;
import io.broadsheet.enrich.identity.Fingerprint;
import io.broadsheet.enrich.tag.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record cleaned, with dedup keys, links and tags: the event of {@code papers.enriched.v1}.
 *
 * @param enricherVersion rises whenever the same record would become another event
 * @param language an ISO 639-1 code, or und
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperEnriched(
        String recordId,
        String dumpId,
        int ordinal,
        String format,
        int parserVersion,
        int enricherVersion,
        String vocabularyVersion,
        String source,
        Instant receivedAt,
        @Nullable LocalDate listedOn,
        LocalDate day,
        String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Author> authors,
        Map<String, String> identifiers,
        @Nullable String publishedAt,
        @Nullable String venue,
        @Nullable List<String> categories,
        @Nullable List<String> keywords,
        @Nullable String comment,
        @Nullable String licence,
        String language,
        List<Link> links,
        List<Tag> tags,
        List<DedupKey> keys,
        Fingerprint fingerprint) {

    /** The key of a kind, or null if the record has none. */
    @Nullable
    String key(String kind) {
        return keys.stream()
                .filter(key -> key.kind().equals(kind))
                .map(DedupKey::value)
                .findFirst()
                .orElse(null);
    }

    /** An author by a cleaned name. */
    record Author(String name) {}
}
