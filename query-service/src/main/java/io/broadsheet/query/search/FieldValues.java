package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Author;
import io.broadsheet.query.catalog.Paper.Link;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.PublicationTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A message of the catalogue as values of {@link Field}s; of a merged paper only its id and version. */
public record FieldValues(Map<Field, List<String>> texts, Map<Field, Long> numbers) {

    private static final int TITLE_WEIGHT = 3;

    /** Nearly every paper has some of its own: they can be searched for, but counting by them tells nothing. */
    private static final String PHRASE = "phrase";

    /** By the kind of a tag, where it is counted apart from others. */
    private static final Map<String, Field> KINDS = Map.of(
            "task", Field.TASK,
            "method", Field.METHOD,
            "model", Field.MODEL,
            "dataset", Field.DATASET,
            "modality", Field.MODALITY,
            "domain", Field.DOMAIN);

    public static FieldValues of(PaperCataloged cataloged) {
        var values = new FieldValues(new EnumMap<>(Field.class), new EnumMap<>(Field.class));
        values.put(Field.ID, cataloged.id());
        values.numbers.put(Field.VERSION, cataloged.version());
        if (cataloged.paper() != null) {
            values.putTexts(cataloged.paper());
            values.putFilters(cataloged.paper());
            values.putRanks(cataloged.paper());
        }
        return values;
    }

    private void putTexts(Paper paper) {
        var about = about(paper).toList();
        put(Field.WORDS, words(paper, about));
        put(Field.TITLE, paper.title());
        put(Field.TITLE_EXACT, paper.title());
        var whole = WholeTitle.of(paper.title());
        put(Field.TITLE_LINE, whole.line());
        put(Field.TITLE_KEY, whole.key().stream());
        if (paper.abstractText() != null) {
            put(Field.ABSTRACT_EXACT, paper.abstractText());
        }
        put(Field.ABOUT, about.stream());
    }

    /** One field with weighed frequencies is BM25F (Robertson, Zaragoza, Taylor 2004), at the cost of one list of postings. */
    private static Stream<String> words(Paper paper, List<String> about) {
        var titles = Collections.nCopies(TITLE_WEIGHT, paper.title()).stream();
        return Stream.of(titles, Stream.ofNullable(paper.abstractText()), about.stream())
                .flatMap(texts -> texts);
    }

    private static Stream<String> about(Paper paper) {
        var authors = paper.authors().stream().map(Author::name);
        var venue = Stream.ofNullable(paper.venue());
        return Stream.of(authors, venue, paper.identifiers().values().stream()).flatMap(texts -> texts);
    }

    private void putFilters(Paper paper) {
        put(
                Field.TAG,
                paper.tags().stream()
                        .filter(tag -> !tag.kind().equals(PHRASE))
                        .map(Tag::id)
                        .distinct());
        KINDS.forEach((kind, field) -> put(field, tagsOf(kind, paper)));
        put(
                Field.TAG_NAME,
                paper.tags().stream()
                        .flatMap(tag -> Stream.of(tag.id(), tag.label()))
                        .map(TagName::folded));
        put(Field.SOURCE, paper.sources().stream());
        put(Field.LANGUAGE, paper.language());
        put(Field.HAS, paper.links().stream().map(Link::kind).distinct());
        put(Field.YEAR, String.valueOf(paper.day().getYear()));
        put(Field.LISTED, paper.day().toString());
    }

    private static Stream<String> tagsOf(String kind, Paper paper) {
        return paper.tags().stream()
                .filter(tag -> tag.kind().equals(kind))
                .map(Tag::id)
                .distinct();
    }

    private void putRanks(Paper paper) {
        numbers.put(Field.DAY, paper.day().toEpochDay());
        numbers.put(Field.TRENDING, Trending.rank(paper.day(), paper.sightings(), paper.votes()));
        numbers.put(Field.PUBLISHED, PublicationTime.of(paper).getEpochSecond());
    }

    private void put(Field field, String text) {
        put(field, Stream.of(text));
    }

    private void put(Field field, Stream<String> values) {
        texts.put(field, values.toList());
    }
}
