package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper's canonical fields, as the catalogue publishes and the HTTP interface shows them.
 *
 * @param id 32 hexadecimal digits: the record id of the founding sighting
 * @param identifiers by kind, for example {@code arxiv} or {@code doi}
 * @param day the day under which the paper is listed: the earliest {@code listedOn} of its sightings, else the earliest day
 * @param publishedAt ISO 8601 date or instant as precise as the dump had it
 * @param language ISO 639 code, {@code und} where it could not be told
 * @param sightings how many records listed the paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Paper(
        String id,
        String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Author> authors,
        Map<String, String> identifiers,
        LocalDate day,
        @Nullable LocalDate listedOn,
        @Nullable String publishedAt,
        @Nullable String venue,
        String language,
        List<String> sources,
        List<Link> links,
        List<Tag> tags,
        int sightings) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(String name) {}

    /** A link; {@code kind} is code, dataset, model, demo, project, paper or other. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Link(String url, String kind) {}

    /** A tag; {@code score} is from 0 to 1. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tag(String id, String label, String kind, String source, double score, List<Evidence> evidence) {}

    /** The words that caused a tag: UTF-16 offsets in {@code field}, which is title or abstract. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String field, int start, int end) {}
}
