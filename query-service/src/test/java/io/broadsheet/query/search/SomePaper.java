package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Author;
import io.broadsheet.query.catalog.Paper.Link;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.catalog.PaperCataloged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper for tests: ordinary, but for what a test wants to be particular. */
public final class SomePaper {

    public static final LocalDate DAY = LocalDate.of(2026, 7, 29);

    private final String id;
    private final String title;
    private @Nullable String abstractText = "An abstract.";
    private LocalDate day = DAY;
    private String language = "en";
    private List<String> authors = List.of();
    private List<String> sources = List.of("daily-papers");
    private List<String> links = List.of();
    private List<String> tags = List.of();
    private @Nullable String publishedAt;
    private int sightings = 1;
    private int votes;

    private SomePaper(int number, String title) {
        this.id = id(number);
        this.title = title;
    }

    /** Ids are ordered as their numbers are. */
    public static String id(int number) {
        return "%032x".formatted(number);
    }

    public static SomePaper number(int number) {
        return titled(number, "Paper number " + number);
    }

    public static SomePaper titled(int number, String title) {
        return new SomePaper(number, title);
    }

    public SomePaper saying(@Nullable String text) {
        abstractText = text;
        return this;
    }

    public SomePaper on(LocalDate other) {
        day = other;
        return this;
    }

    public SomePaper in(String other) {
        language = other;
        return this;
    }

    public SomePaper by(String... others) {
        authors = List.of(others);
        return this;
    }

    public SomePaper from(String... others) {
        sources = List.of(others);
        return this;
    }

    public SomePaper linkedTo(String... kinds) {
        links = List.of(kinds);
        return this;
    }

    /** Labels such as {@code Image captioning}, whose id is {@code image-captioning}. */
    public SomePaper tagged(String... labels) {
        tags = List.of(labels);
        return this;
    }

    public SomePaper sighted(int times) {
        sightings = times;
        return this;
    }

    public SomePaper votedFor(int times) {
        votes = times;
        return this;
    }

    public SomePaper published(String when) {
        publishedAt = when;
        return this;
    }

    public PaperCataloged version(long version) {
        return PaperCataloged.current(paper(), version);
    }

    public static List<PaperCataloged> cataloged(SomePaper... papers) {
        return Stream.of(papers).map(paper -> paper.version(1)).toList();
    }

    public Paper paper() {
        return new Paper(
                id,
                title,
                abstractText,
                authors.stream().map(Author::new).toList(),
                Map.of("arxiv", "2607." + id.substring(27)),
                day,
                day,
                publishedAt,
                null,
                language,
                sources,
                links.stream()
                        .map(kind -> new Link("https://example.org/" + kind, kind))
                        .toList(),
                tags.stream().map(SomePaper::tag).toList(),
                sightings,
                votes);
    }

    private static Tag tag(String label) {
        return new Tag(TagName.folded(label), label, "task", "vocabulary", 1, List.of(), "1");
    }
}
