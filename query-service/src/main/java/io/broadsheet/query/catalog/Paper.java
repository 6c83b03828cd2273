package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * @param votes how many people voted for it
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
        int sightings,
        int votes) {

    public Paper {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(title, "title is missing");
        Objects.requireNonNull(day, "day is missing");
        Objects.requireNonNull(language, "language is missing");
        authors = List.copyOf(Objects.requireNonNull(authors, "authors are missing"));
        // in the order of kinds, so that the same paper is the same text in every process
        identifiers = Collections.unmodifiableMap(
                new TreeMap<>(Map.copyOf(Objects.requireNonNull(identifiers, "identifiers are missing"))));
        sources = List.copyOf(Objects.requireNonNull(sources, "sources are missing"));
        links = List.copyOf(Objects.requireNonNull(links, "links are missing"));
        tags = List.copyOf(Objects.requireNonNull(tags, "tags are missing"));
    }

    /** A paper as its sightings make it: without votes. */
    public Paper(
            String id,
            String title,
            @Nullable String abstractText,
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
        this(
                id,
                title,
                abstractText,
                authors,
                identifiers,
                day,
                listedOn,
                publishedAt,
                venue,
                language,
                sources,
                links,
                tags,
                sightings,
                0);
    }

    /** The same paper after a vote. */
    public Paper withVotes(int number) {
        return new Paper(
                id,
                title,
                abstractText,
                authors,
                identifiers,
                day,
                listedOn,
                publishedAt,
                venue,
                language,
                sources,
                links,
                tags,
                sightings,
                number);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(String name) {
        public Author {
            Objects.requireNonNull(name, "an author's name is missing");
        }
    }

    /** A link; {@code kind} is code, dataset, model, demo, project, paper or other. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Link(String url, String kind) {
        public Link {
            Objects.requireNonNull(url, "a link's url is missing");
            Objects.requireNonNull(kind, "a link's kind is missing");
        }
    }

    /**
     * A tag.
     *
     * @param kind of a concept of the vocabulary, or phrase, keyword, category
     * @param source what found it: vocabulary, phrase, keyword or category
     * @param score from 0 to 1
     * @param vocabulary the version of the vocabulary that made it; absent if none did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tag(
            String id,
            String label,
            String kind,
            String source,
            double score,
            List<Evidence> evidence,
            @Nullable String vocabulary) {
        public Tag {
            Objects.requireNonNull(id, "a tag's id is missing");
            Objects.requireNonNull(label, "a tag's label is missing");
            Objects.requireNonNull(kind, "a tag's kind is missing");
            Objects.requireNonNull(source, "a tag's source is missing");
            evidence = List.copyOf(Objects.requireNonNull(evidence, "a tag's evidence is missing"));
        }
    }

    /**
     * The words that caused a tag: UTF-16 offsets in {@code field}, which is title, abstract, keywords or categories.
     *
     * @param text the keyword or category that the words stand in; absent for title and abstract
     * @param sighting the record that has that keyword or category; absent for title and abstract, which are the paper's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(
            String field,
            int start,
            int end,
            @Nullable String text,
            @Nullable String sighting) {
        public Evidence {
            Objects.requireNonNull(field, "an evidence's field is missing");
        }

        /** In the text that the page shows. */
        public static Evidence inText(String field, int start, int end) {
            return new Evidence(field, start, end, null, null);
        }

        /** Whether the words stand in title or abstract. */
        @JsonIgnore
        public boolean isInText() {
            return text == null;
        }

        public Evidence of(String record) {
            return new Evidence(field, start, end, text, record);
        }
    }
}
