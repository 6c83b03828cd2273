package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainRecordTest {

    static Stream<Arguments> fields() {
        return Stream.of(
                field("a title in capitals", "'TITLE': 'T'", DumpRecord::title, "T"),
                field("a title of another name", "'Article Title': 'T'", DumpRecord::title, "T"),
                field("an empty title beside a full one", "'Title': None, 'title': 'T'", DumpRecord::title, "T"),
                field("a number as title", "'title': 1984", DumpRecord::title, "1984"),
                field("a list as title", "'title': [None, 'T', 'U']", DumpRecord::title, "T"),
                field("a boxed title", "'title': {'value': 'T'}", DumpRecord::title, "T"),
                argumentSet(
                        "a title in an envelope",
                        "{'content': {'title': {'value': 'T'}}}",
                        field(DumpRecord::title),
                        "T"),
                field("a summary", "'summary': 'S'", DumpRecord::abstractText, "S"),
                field(
                        "labelled parts",
                        "'abstract': [{'label': 'AIM', 'text': 'One.'}, 'Two.']",
                        DumpRecord::abstractText,
                        "AIM: One.\n\nTwo."),
                field("a NaN for an abstract", "'abstract': nan", DumpRecord::abstractText, null),
                field(
                        "words for no abstract before one",
                        "'abstract': 'N/A', 'summary': 'S'",
                        DumpRecord::abstractText,
                        "S"),
                argumentSet("a French title", "{'Titre': 'T'}", field(DumpRecord::title), "T"),
                field("a French abstract", "'Résumé': 'A'", DumpRecord::abstractText, "A"),
                field("a decomposed name", "'Re\u0301sume\u0301': 'A'", DumpRecord::abstractText, "A"),
                field("French authors", "'Auteurs': 'Ada Example'", DumpRecord::authors, List.of("Ada Example")),
                field("a French year", "'Année': 2025", DumpRecord::publishedAt, "2025"),
                argumentSet("a German title", "{'Titel': 'T'}", field(DumpRecord::title), "T"),
                field("a German abstract", "'Zusammenfassung': 'A'", DumpRecord::abstractText, "A"),
                field("German authors", "'Autoren': 'Ada Example'", DumpRecord::authors, List.of("Ada Example")),
                field("a German year", "'Jahr': 2025", DumpRecord::publishedAt, "2025"),
                argumentSet("a Spanish title", "{'Título': 'T'}", field(DumpRecord::title), "T"),
                field("a Spanish abstract", "'Resumen': 'A'", DumpRecord::abstractText, "A"),
                field("Spanish authors", "'Autores': 'Ada Example'", DumpRecord::authors, List.of("Ada Example")),
                field("a Spanish year", "'Año': 2025", DumpRecord::publishedAt, "2025"),
                field("the day of a listing", "'day': '2026-07-02'", DumpRecord::publishedAt, null),
                field("the day that a dump showed", "'listedOn': '2026-07-02'", DumpRecord::publishedAt, null),
                field(
                        "a date",
                        "'year': 2025, 'Publication Date': '2026-07-02'",
                        DumpRecord::publishedAt,
                        "2026-07-02"),
                field("a year after no date", "'date': 'spring', 'year': 2025", DumpRecord::publishedAt, "2025"),
                field("a venue object", "'venue': {'name': 'V'}", DumpRecord::venue, "V"),
                field("a source title", "'Source Title': 'V'", DumpRecord::venue, "V"),
                field(
                        "categories in one string",
                        "'categories': 'cs.CL math.CO'",
                        DumpRecord::categories,
                        List.of("cs.CL", "math.CO")),
                field(
                        "subjects with commas",
                        "'subjects': 'Arts, Debris'",
                        DumpRecord::categories,
                        List.of("Arts", "Debris")),
                field(
                        "keywords with semicolons",
                        "'Author Keywords': 'a, b; c'",
                        DumpRecord::keywords,
                        List.of("a, b", "c")),
                field("keywords spelt out", "'keywords': \"['a', 'b']\"", DumpRecord::keywords, List.of("a", "b")),
                field("tags as objects", "'tags': [{'id': 1, 'label': 'a'}]", DumpRecord::keywords, List.of("a")),
                field(
                        "links as objects",
                        "'links': [{'url': 'https://a.example'}]",
                        DumpRecord::links,
                        List.of("https://a.example")),
                field(
                        "several addresses",
                        "'url': 'https://a.example/1;2; https://a.example/3'",
                        DumpRecord::links,
                        List.of("https://a.example/1;2", "https://a.example/3")),
                field(
                        "two words that are no categories",
                        "'subjects': 'deep learning'",
                        DumpRecord::categories,
                        List.of("deep learning")),
                field("no link", "'url': 'javascript:alert(1)'", DumpRecord::links, List.of()),
                field(
                        "an id that is arXiv's",
                        "'id': '2607.01234v1'",
                        DumpRecord::identifiers,
                        Map.of("arxiv", "2607.01234v1")),
                field("an id of its own", "'id': 17", DumpRecord::identifiers, Map.of()),
                field(
                        "nested ids",
                        "'externalIds': {'DOI': '10.5555/x'}",
                        DumpRecord::identifiers,
                        Map.of("doi", "10.5555/x")),
                field(
                        "an address",
                        "'url': 'https://aclanthology.org/P19-1001/'",
                        DumpRecord::identifiers,
                        Map.of("acl", "P19-1001")),
                field("a code link", "'code': 'https://arxiv.org/abs/2607.09999'", DumpRecord::identifiers, Map.of()),
                field("a licence", "'license': 'CC0'", DumpRecord::licence, "CC0"),
                field("a comment", "'comments': '8 pages'", DumpRecord::comment, "8 pages"));
    }

    private static Function<DumpRecord, Object> field(Function<DumpRecord, Object> field) {
        return field;
    }

    private static Arguments field(
            String name, String literal, Function<DumpRecord, Object> field, @Nullable Object expected) {
        return argumentSet(name, "{" + literal + ", 'worktitle': 'W'}", field, expected);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void tellsFieldsByTheirNames(String literal, Function<DumpRecord, Object> field, @Nullable Object expected)
            throws Malformed {
        assertThat(field.apply(read(literal))).isEqualTo(expected);
    }

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                argumentSet("blanks", " ".repeat(500_000) + "x"),
                argumentSet("line ends", "\n".repeat(500_000) + "x"),
                argumentSet("commas", ",".repeat(500_000)),
                argumentSet("semicolons", "; ".repeat(250_000)),
                argumentSet("words of one name", "and ".repeat(125_000)),
                argumentSet("categories", "cs.CL ".repeat(80_000) + "!"),
                argumentSet("dots", "a.".repeat(250_000)),
                argumentSet("brackets", "[".repeat(500_000) + "]"),
                argumentSet("an address", "https://" + "a/".repeat(250_000)),
                argumentSet("capitals", "A. ".repeat(160_000)),
                argumentSet("commas and blanks", ", ,".repeat(160_000)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void takesLinearTimeForTextOfAnyKindInAnyField(String text) {
        Value value = new Value.Text(text);
        Map<String, Value> fields = new HashMap<>();
        for (Column column : Column.values()) {
            fields.put(column.name(), value);
        }
        List.of("title", "abstract", "authors", "categories", "keywords", "url", "links", "id", "doi", "date", "venue")
                .forEach(name -> fields.put(name, value));

        assertTimeout(Duration.ofMinutes(1), () -> {
            PlainRecord.draft(new Value.Fields(fields)).at(Position.at(1, 0));
        });
    }

    @Test
    void findsNoTitleInAnObjectOfSomethingElse() throws Malformed {
        assertThat(PlainRecord.draft(Literals.read("{'title': {'length': 3}, 'abstract': 'A'}"))
                        .at(Position.at(1, 0)))
                .isNull();
    }

    private static DumpRecord read(String literal) throws Malformed {
        return Objects.requireNonNull(PlainRecord.draft(Literals.read(literal)).at(Position.at(1, 0)));
    }
}
