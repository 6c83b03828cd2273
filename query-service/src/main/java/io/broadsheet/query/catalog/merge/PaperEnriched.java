package io.broadsheet.query.catalog.merge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.catalog.identity.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code papers.enriched.v1}, as far as the catalogue needs it. One that exists is fit to be stored: the
 * constructor refuses what the contract does not allow.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaperEnriched(
        String recordId,
        String dumpId,
        @JsonProperty(required = true) int ordinal,
        int parserVersion,
        int enricherVersion,
        String source,
        Instant receivedAt,
        @Nullable LocalDate listedOn,
        LocalDate day,
        String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Paper.Author> authors,
        Map<String, String> identifiers,
        @Nullable String publishedAt,
        @Nullable String venue,
        String language,
        List<Paper.Link> links,
        List<Paper.Tag> tags,
        List<DedupKey> keys,
        @Nullable Fingerprint fingerprint,
        @Nullable String vocabularyVersion) {

    public PaperEnriched {
        Check.hex(recordId, 32, "recordId");
        Check.hex(dumpId, 64, "dumpId");
        Check.atLeast(0, ordinal, "ordinal");
        Check.atLeast(1, parserVersion, "parserVersion");
        Check.atLeast(1, enricherVersion, "enricherVersion");
        Check.text(source, "source");
        Check.present(receivedAt, "receivedAt");
        Check.present(day, "day");
        Check.text(title, "title");
        Check.text(language, "language");
        Check.noneMissing(keys, "keys");
        checkAuthors(authors);
        checkIdentifiers(identifiers);
        checkLinks(links);
        checkTags(tags);
    }

    /** The record id as the catalogue's key. */
    public UUID sid() {
        return RecordIds.uuid(recordId);
    }

    /** Higher for a newer vocabulary. */
    public long vocabularyRank() {
        return VocabularyVersion.rank(vocabularyVersion);
    }

    public Told told() {
        return Told.of(this);
    }

    /**
     * The record as identity sees it.
     *
     * @throws IllegalArgumentException where the fingerprint is none
     */
    public Sighting sighting() {
        var found = new HashSet<Key>();
        keys.forEach(key -> found.add(new Key(key.kind(), key.value())));
        if (fingerprint != null) {
            found.addAll(fingerprint.bandKeys());
        }
        return new Sighting(recordId, told().evidence(), found);
    }

    private static void checkAuthors(List<Paper.Author> authors) {
        Check.noneMissing(authors, "authors");
        authors.forEach(author -> Check.present(author.name(), "an author's name"));
    }

    private static void checkIdentifiers(Map<String, String> identifiers) {
        Check.present(identifiers, "identifiers");
        Check.noneMissing(identifiers.values(), "identifiers");
    }

    private static void checkLinks(List<Paper.Link> links) {
        Check.noneMissing(links, "links");
        for (var link : links) {
            Check.present(link.kind(), "a link's kind");
            Check.present(link.url(), "a link's url");
            if (!link.url().startsWith("http://") && !link.url().startsWith("https://")) {
                throw new IllegalArgumentException("a link's url is not of http or https");
            }
        }
    }

    private static void checkTags(List<Paper.Tag> tags) {
        Check.noneMissing(tags, "tags");
        for (var tag : tags) {
            Check.text(tag.id(), "a tag's id");
            Check.text(tag.label(), "a tag's label");
            Check.present(tag.kind(), "a tag's kind");
            Check.present(tag.source(), "a tag's source");
            Check.noneMissing(tag.evidence(), "a tag's evidence");
        }
    }
}
