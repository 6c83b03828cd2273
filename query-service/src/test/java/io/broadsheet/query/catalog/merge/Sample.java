package io.broadsheet.query.catalog.merge;

import io.broadsheet.query.catalog.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented sighting under construction; the ordinal makes its ids. */
final class Sample {

    private final int ordinal;
    private String dumpId = "d".repeat(64);
    private String receivedAt = "2026-07-29T06:30:00Z";
    private String day = "2026-07-29";
    private @Nullable LocalDate listedOn;
    private String title = "A title";
    private @Nullable String abstractText;
    private String source = "daily-papers";
    private String language = "en";
    private int parserVersion = 1;
    private @Nullable String publishedAt;
    private @Nullable String venue;
    private final List<Paper.Author> authors = new ArrayList<>();
    private final Map<String, String> identifiers = new HashMap<>();
    private final List<Paper.Link> links = new ArrayList<>();
    private final List<Paper.Tag> tags = new ArrayList<>();
    private final List<DedupKey> keys = new ArrayList<>();

    Sample(int ordinal) {
        this.ordinal = ordinal;
    }

    Sample dump(String dumpId) {
        this.dumpId = dumpId;
        return this;
    }

    Sample receivedAt(String instant) {
        this.receivedAt = instant;
        this.day = instant.substring(0, 10);
        return this;
    }

    Sample listedOn(String day) {
        this.listedOn = LocalDate.parse(day);
        return this;
    }

    Sample title(String title) {
        this.title = title;
        return this;
    }

    Sample text(String text) {
        this.abstractText = text;
        return this;
    }

    Sample source(String source) {
        this.source = source;
        return this;
    }

    Sample language(String language) {
        this.language = language;
        return this;
    }

    Sample parser(int version) {
        this.parserVersion = version;
        return this;
    }

    Sample publishedAt(String date) {
        this.publishedAt = date;
        return this;
    }

    Sample venue(String venue) {
        this.venue = venue;
        return this;
    }

    Sample author(String... names) {
        for (var name : names) {
            authors.add(new Paper.Author(name));
        }
        return this;
    }

    Sample identifier(String kind, String value) {
        identifiers.put(kind, value);
        return this;
    }

    Sample link(String url) {
        links.add(new Paper.Link(url, "code"));
        return this;
    }

    Sample tag(String id) {
        tags.add(new Paper.Tag(id, id, "task", "vocabulary", 1, List.of(Paper.Evidence.inText("title", 0, 1)), "1"));
        return this;
    }

    /** A tag of another kind, that one of the record's own keywords named. */
    Sample keyword(String id, String kind, String words) {
        tags.add(new Paper.Tag(
                id,
                words,
                kind,
                "keyword",
                0.5,
                List.of(new Paper.Evidence("keywords", 0, words.length(), words, null)),
                null));
        return this;
    }

    Sample phrase(String id) {
        tags.add(
                new Paper.Tag(id, id, "phrase", "phrase", 0.3, List.of(Paper.Evidence.inText("abstract", 0, 1)), null));
        return this;
    }

    Sample key(String kind, String value, boolean strong) {
        keys.add(new DedupKey(kind, value, strong));
        return this;
    }

    PaperEnriched event() {
        return new PaperEnriched(
                "%032x".formatted(ordinal),
                dumpId,
                ordinal,
                parserVersion,
                1,
                source,
                Instant.parse(receivedAt),
                listedOn,
                LocalDate.parse(day),
                title,
                abstractText,
                authors,
                identifiers,
                publishedAt,
                venue,
                language,
                links,
                tags,
                keys,
                null,
                "1");
    }
}
