package io.broadsheet.ingest.format.value;

import io.broadsheet.ingest.format.text.Characters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a structured record, whatever its syntax. Asked for what it has not, it gives nothing; it never fails. */
public sealed interface Value {

    /** A string as it was written. */
    record Text(String raw) implements Value {}

    /** A number as it was written, of any size. */
    record Digits(String raw) implements Value {}

    /** True or false. */
    record Flag(boolean set) implements Value {}

    /** A list. */
    record Items(List<Value> values) implements Value {}

    /** An object or a table's row. */
    record Fields(Map<String, Value> values) implements Value {}

    /** What is absent, null or not a number. */
    enum Nothing implements Value {
        NOTHING
    }

    default Value get(String name) {
        return this instanceof Fields(Map<String, Value> values)
                ? values.getOrDefault(name, Nothing.NOTHING)
                : Nothing.NOTHING;
    }

    /** What is found by going from field to field. */
    default Value at(String... path) {
        Value found = this;
        for (String name : path) {
            found = found.get(name);
        }
        return found;
    }

    default boolean has(String name) {
        return get(name) != Nothing.NOTHING;
    }

    default boolean isText() {
        return this instanceof Text;
    }

    /** Printable text without blanks at its ends; null where the value is no string or number, or blank. */
    default @Nullable String text() {
        String raw = switch (this) {
            case Text(String text) -> text;
            case Digits(String digits) -> digits;
            default -> "";
        };
        String trimmed = Characters.trim(Characters.printable(raw));
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** The text of a field. */
    default @Nullable String text(String name) {
        return get(name).text();
    }

    /** A list's values, nothing's none, any other value alone. */
    default List<Value> items() {
        return switch (this) {
            case Items(List<Value> values) -> values;
            case Nothing nothing -> List.of();
            default -> List.of(this);
        };
    }

    /** The values of a list's field. */
    default List<Value> items(String name) {
        return get(name).items();
    }

    /** The texts among a value's items. */
    default List<String> texts() {
        return items().stream().map(Value::text).filter(Objects::nonNull).toList();
    }

    /** The texts among the items of a field. */
    default List<String> texts(String name) {
        return get(name).texts();
    }
}
