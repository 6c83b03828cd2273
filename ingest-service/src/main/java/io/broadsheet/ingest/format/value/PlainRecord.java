package io.broadsheet.ingest.format.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a record of no fixed schema by the names of its fields. */
public final class PlainRecord {
    private static final Pattern ARXIV_CATEGORY =
            Pattern.compile("[a-z-]{2,10}\\.[A-Za-z-]{2,8}|[a-z]{2,5}-(?:ph|th|ex|lat|qc|mat)");
    private static final Pattern SPACES = Pattern.compile(" ");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile(";? ");
    private static final Pattern SEMICOLON = Pattern.compile(" ?[;|] ?");
    private static final Pattern COMMA = Pattern.compile(" ?, ?");
    /** Objects that some exports put a record's fields into. */
    private static final List<String> ENVELOPES =
            List.of("paper", "metadata", "content", "_source", "fields", "attributes");

    private PlainRecord() {}

    public static Draft draft(Value item) {
        Value folded = Column.folded(withoutEnvelope(item));
        Draft draft = new Draft();
        Column.TITLE.in(folded).forEach(value -> draft.title(text(value)));
        Column.ABSTRACT.in(folded).forEach(value -> draft.abstractText(paragraphs(value)));
        Column.AUTHORS.in(folded).forEach(value -> draft.authors(Names.of(unboxed(value))));
        Column.DATE.in(folded).forEach(value -> draft.publishedAt(text(value)));
        Column.VENUE.in(folded).forEach(value -> draft.venue(venue(value)));
        Column.COMMENT.in(folded).forEach(value -> draft.comment(text(value)));
        Column.LICENCE.in(folded).forEach(value -> draft.licence(text(value)));
        Column.CATEGORIES.in(folded).forEach(value -> draft.categories(words(value)));
        Column.KEYWORDS.in(folded).forEach(value -> draft.keywords(words(value)));
        identifiers(folded, draft);
        identifiers(Column.folded(Column.IDENTIFIERS.in(folded).findFirst().orElse(Value.Nothing.NOTHING)), draft);
        Column.ID.in(folded).map(Value::text).forEach(draft::identifierOfAnyKind);
        Column.ADDRESS.in(folded).flatMap(PlainRecord::addresses).forEach(draft::address);
        Column.LINKS.in(folded).flatMap(PlainRecord::addresses).forEach(draft::link);
        return draft;
    }

    /** The object that has the title, where the record has none itself. */
    public static Value withoutEnvelope(Value item) {
        if (Column.TITLE.in(Column.folded(item)).findAny().isPresent()) {
            return item;
        }
        return ENVELOPES.stream()
                .map(item::get)
                .filter(inner -> Column.TITLE.in(Column.folded(inner)).findAny().isPresent())
                .findFirst()
                .orElse(item);
    }

    /** Each kind of identifier has its column. */
    private static void identifiers(Value folded, Draft draft) {
        for (Kind kind : Kind.values()) {
            Column.valueOf(kind.name()).in(folded).map(PlainRecord::text).forEach(text -> draft.identifier(kind, text));
        }
    }

    /** A text, a list's first text, or the text in an object's {@code value}. */
    private static @Nullable String text(Value value) {
        return unboxed(value).texts().stream().findFirst().orElse(null);
    }

    /** The abstract's text, or its parts, each below its label. */
    private static @Nullable String paragraphs(Value value) {
        List<String> parts = new ArrayList<>();
        for (Value part : unboxed(value).items()) {
            String text = part instanceof Value.Fields ? part.text("text") : part.text();
            String label = part.text("label");
            if (text != null) {
                parts.add(label == null ? text : label + ": " + text);
            }
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private static Value unboxed(Value value) {
        return value.has("value") ? value.get("value") : value;
    }

    private static @Nullable String venue(Value value) {
        return value instanceof Value.Fields ? value.text("name") : text(value);
    }

    private static Stream<String> addresses(Value value) {
        return unboxed(value).items().stream()
                .flatMap(item -> Stream.of(item.text(), item.text("url"), item.text("href"), item.text("URL")))
                .filter(Objects::nonNull)
                .flatMap(text -> BETWEEN_ADDRESSES.splitAsStream(Prose.oneLine(text)));
    }

    /** Single words and phrases from a list, from objects with a name, or from one string. */
    private static Collection<String> words(Value value) {
        List<Value> items = unboxed(value).items();
        if (items.size() == 1 && items.getFirst().isText()) {
            return split(Objects.requireNonNullElse(items.getFirst().text(), ""));
        }
        List<String> words = new ArrayList<>();
        for (Value item : items) {
            Stream.of(item.text(), item.text("name"), item.text("display_name"), item.text("label"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(words::add);
        }
        return words;
    }

    private static Collection<String> split(String raw) {
        String text = Prose.oneLine(raw);
        if (Literals.list(text) instanceof Value.Items list) {
            return list.texts();
        }
        boolean arxiv = SPACES.splitAsStream(text)
                .allMatch(word -> ARXIV_CATEGORY.matcher(word).matches());
        Pattern separator = SEMICOLON.matcher(text).find() ? SEMICOLON : arxiv ? SPACES : COMMA;
        return separator.splitAsStream(text).filter(word -> !word.isBlank()).toList();
    }
}
