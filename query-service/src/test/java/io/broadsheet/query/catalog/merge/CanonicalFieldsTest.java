package io.broadsheet.query.catalog.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.query.catalog.Paper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFieldsTest {

    @ParameterizedTest
    @MethodSource("rules")
    void takesEachFieldByItsRule(List<Sample> sightings, Function<Paper, Object> field, Object expected) {
        assertThat(field.apply(paper(sightings))).isEqualTo(expected);
        assertThat(field.apply(paper(sightings.reversed()))).isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        var first = new Sample(1).receivedAt("2026-07-01T00:00:00Z");
        return Stream.of(
                rule("id of the first received", of(new Sample(0), first), Paper::id, "%032x".formatted(1)),
                rule(
                        "id of the smaller dump among those received together",
                        of(new Sample(2), new Sample(3).dump("a".repeat(64))),
                        Paper::id,
                        "%032x".formatted(3)),
                rule(
                        "id of the smaller ordinal in a dump",
                        of(new Sample(9), new Sample(7)),
                        Paper::id,
                        "%032x".formatted(7)),
                rule(
                        "longest abstract",
                        of(new Sample(1).text("short"), new Sample(2).text("somewhat longer")),
                        Paper::abstractText,
                        "somewhat longer"),
                rule(
                        "title of the sighting with the longest abstract",
                        of(
                                new Sample(1).title("A Very Long Title").text("short"),
                                new Sample(2).title("Title").text("longer")),
                        Paper::title,
                        "Title"),
                rule(
                        "title as the newest parser reads it",
                        of(
                                new Sample(1).title("Old"),
                                new Sample(2).title("New").parser(2)),
                        Paper::title,
                        "New"),
                rule(
                        "title of the founding sighting else",
                        of(new Sample(1).title("First"), new Sample(2).title("Second")),
                        Paper::title,
                        "First"),
                rule(
                        "language of the abstract",
                        of(
                                new Sample(1).language("und"),
                                new Sample(2).text("Ein Text").language("de")),
                        Paper::language,
                        "de"),
                rule(
                        "tags of the chosen text only, since evidence is an offset into it",
                        of(
                                new Sample(1).tag("other"),
                                new Sample(2).text("text").tag("chosen")),
                        paper -> paper.tags().stream().map(Paper.Tag::id).toList(),
                        List.of("chosen")),
                rule(
                        "keywords of every sighting, each once, of the first that has it",
                        of(
                                new Sample(1).keyword("gnn", "method", "GNN"),
                                new Sample(2)
                                        .text("text")
                                        .keyword("gnn", "method", "GNN")
                                        .keyword("owls", "keyword", "Owls")),
                        paper -> paper.tags().stream()
                                .map(tag -> tag.id() + " of "
                                        + tag.evidence().getFirst().sighting())
                                .toList(),
                        List.of("gnn of " + "%032x".formatted(1), "owls of " + "%032x".formatted(2))),
                rule(
                        "a tag of the text with the keywords that name it too",
                        of(
                                new Sample(1).keyword("chosen", "method", "Chosen"),
                                new Sample(2).text("text").tag("chosen")),
                        paper -> paper.tags().stream()
                                .map(tag -> tag.source() + " "
                                        + tag.evidence().stream()
                                                .map(Paper.Evidence::field)
                                                .toList())
                                .toList(),
                        List.of("vocabulary [title, keywords]")),
                rule(
                        "a keyword rather than a phrase where authors name it",
                        of(
                                new Sample(1).keyword("owls", "keyword", "Owls"),
                                new Sample(2).text("text").phrase("owls")),
                        paper -> paper.tags().stream()
                                .map(tag -> tag.kind() + " " + tag.evidence().size())
                                .toList(),
                        List.of("keyword 2")),
                rule(
                        "most authors",
                        of(new Sample(1).author("A. Solo"), new Sample(2).author("Ada", "Bo")),
                        paper -> paper.authors().size(),
                        2),
                rule(
                        "identifiers of all, each of the first that has it",
                        of(
                                new Sample(1).identifier("doi", "10.1/first"),
                                new Sample(2).identifier("doi", "10.1/second").identifier("arxiv", "2607.00001")),
                        Paper::identifiers,
                        Map.of("arxiv", "2607.00001", "doi", "10.1/first")),
                rule(
                        "earliest day that a dump shows, though another was received earlier",
                        of(first, new Sample(2).listedOn("2026-07-15"), new Sample(3).listedOn("2026-07-16")),
                        paper -> paper.day().toString(),
                        "2026-07-15"),
                rule(
                        "earliest day where no dump shows one",
                        of(new Sample(2), first),
                        paper -> paper.day().toString(),
                        "2026-07-01"),
                rule(
                        "earliest publication",
                        of(new Sample(1).publishedAt("2026-07-02"), new Sample(2).publishedAt("2026-06-30")),
                        Paper::publishedAt,
                        "2026-06-30"),
                rule(
                        "the publication's day rather than its year alone",
                        of(new Sample(1).publishedAt("2026"), new Sample(2).publishedAt("2026-06-30")),
                        Paper::publishedAt,
                        "2026-06-30"),
                rule(
                        "first venue",
                        of(new Sample(1), new Sample(2).venue("Second"), new Sample(3).venue("Third")),
                        Paper::venue,
                        "Second"),
                rule(
                        "sources of all, sorted",
                        of(new Sample(1).source("b"), new Sample(2).source("a"), new Sample(3).source("b")),
                        Paper::sources,
                        List.of("a", "b")),
                rule(
                        "links of all, sorted",
                        of(
                                new Sample(1).link("https://b.org").link("https://a.org"),
                                new Sample(2).link("https://a.org")),
                        paper -> paper.links().stream().map(Paper.Link::url).toList(),
                        List.of("https://a.org", "https://b.org")),
                rule("number of sightings", of(new Sample(1), new Sample(2), new Sample(3)), Paper::sightings, 3));
    }

    @Test
    void keepsABoundedNumberOfLinksWhateverTheirOrder() {
        var sightings = IntStream.range(0, 300)
                .mapToObj(i -> new Sample(i).link("https://example.org/%03d".formatted(i)))
                .toList();

        assertThat(paper(sightings).links())
                .hasSize(100)
                .isEqualTo(paper(sightings.reversed()).links());
    }

    @Test
    void leavesOutLinksThatAreTooLongToShow() {
        assertThat(paper(of(new Sample(1).link("https://example.org/" + "x".repeat(3000))))
                        .links())
                .isEmpty();
    }

    @Test
    void countsEveryDumpOnce() {
        // Given
        var fields = new CanonicalFields();

        // When
        Stream.of(new Sample(2), new Sample(1).dump("e".repeat(64)), new Sample(3))
                .forEach(sample -> fields.add(sample.event()));

        // Then
        assertThat(fields.dumps()).containsExactly("d".repeat(64), "e".repeat(64));
        assertThat(fields.foundingDump()).isEqualTo("d".repeat(64));
    }

    @RepeatedTest(20)
    void isTheSameForEveryOrder(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var sightings = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(i -> anything(i, random)).toList());
        var expected = paper(sightings);

        // When
        Collections.shuffle(sightings, random);

        // Then
        assertThat(paper(sightings)).isEqualTo(expected);
    }

    @Test
    void namesTheRecordOfEachField() {
        var listed = new Sample(1).receivedAt("2026-07-29T06:30:00Z").listedOn("2026-07-28");
        var published = new Sample(2)
                .receivedAt("2026-07-30T06:30:00Z")
                .text("A long abstract that the listing has not.")
                .author("Ada Example")
                .venue("Journal of Examples")
                .publishedAt("2026-06")
                .identifier("doi", "10.5555/a");
        var fields = new CanonicalFields();
        Stream.of(published, listed).forEach(sample -> fields.add(sample.event()));

        var first = listed.event().recordId();
        var second = published.event().recordId();
        assertThat(fields.sources())
                .containsOnly(
                        entry("id", first),
                        entry("day", first),
                        entry("listedOn", first),
                        entry("title", second),
                        entry("abstract", second),
                        entry("language", second),
                        entry("tags", second),
                        entry("authors", second),
                        entry("venue", second),
                        entry("publishedAt", second),
                        entry("identifiers.doi", second));
    }

    @Test
    void linksPreprintAndPublications() {
        var fields = new CanonicalFields();
        Stream.of(
                        new Sample(1).identifier("doi", "10.5555/a").venue("Journal of Examples"),
                        new Sample(2).identifier("arxiv", "2607.00001").identifier("doi", "10.48550/arxiv.2607.00001"),
                        new Sample(3).identifier("arxiv", "2607.00001").identifier("s2", "corpusid:1"))
                .forEach(sample -> fields.add(sample.event()));

        assertThat(fields.versions())
                .extracting(Version::stage, Version::url, Version::venue)
                .containsExactly(
                        tuple("preprint", "https://arxiv.org/abs/2607.00001", null),
                        tuple("preprint", "https://doi.org/10.48550/arxiv.2607.00001", null),
                        tuple("published", "https://doi.org/10.5555/a", "Journal of Examples"));
        assertThat(fields.versions().getFirst().record())
                .isEqualTo(new Sample(2).event().recordId());
    }

    private static Sample anything(int ordinal, Random random) {
        var sample = new Sample(ordinal)
                .dump(random.nextBoolean() ? "a".repeat(64) : "b".repeat(64))
                .receivedAt("2026-07-0%dT00:00:00Z".formatted(1 + random.nextInt(3)))
                .title("Title " + random.nextInt(3))
                .source("source" + random.nextInt(3))
                .parser(1 + random.nextInt(2))
                .link("https://example.org/" + random.nextInt(5))
                .tag("tag" + random.nextInt(4))
                .identifier("doi", "10.1/" + random.nextInt(3));
        if (random.nextBoolean()) {
            sample.text("x".repeat(random.nextInt(4))).venue("Venue " + random.nextInt(3));
        }
        return random.nextBoolean() ? sample.listedOn("2026-06-1" + random.nextInt(9)) : sample;
    }

    private static Arguments rule(String name, List<Sample> sightings, Function<Paper, Object> field, Object expected) {
        return argumentSet(name, sightings, field, expected);
    }

    private static List<Sample> of(Sample... samples) {
        return List.of(samples);
    }

    private static Paper paper(List<Sample> sightings) {
        var fields = new CanonicalFields();
        sightings.forEach(sample -> fields.add(sample.event()));
        return fields.paper();
    }
}
