package io.broadsheet.ingest.format.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python literals as {@code repr} writes them, read as data: strings, numbers, True, False, None, dicts, lists and
 * tuples. Sets, names and calls are refused, nothing is ever run.
 */
public final class Literals {
    /** Deeper nesting is refused, so that reading needs no more stack than this. */
    public static final int DEEPEST = 100;

    /** More values than this in one record are refused: they would take many times the record's own size. */
    public static final int MOST_VALUES = 100_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.][0-9a-zA-Z_.]*+(?:(?<=[eE])[+-]?[0-9]++)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*+");

    private final String text;
    private int at;
    private int values;
    private Value root = Value.Nothing.NOTHING;

    private Literals(String text) {
        this.text = text;
    }

    /** The one value that the text is. */
    public static Value read(String text) throws Malformed {
        Literals literals = new Literals(text);
        literals.read();
        if (literals.peek() != 0) {
            throw literals.malformed("more text after the end of the value");
        }
        return literals.root;
    }

    /** What can be read of a text that is cut somewhere. */
    public static Value beginning(String text) {
        Literals literals = new Literals(text);
        try {
            literals.read();
            return literals.root;
        } catch (Malformed cut) {
            return literals.root;
        }
    }

    /** The list that a table's cell spells out in brackets; nothing where it is other text. */
    public static Value list(@Nullable String text) {
        if (text == null || !text.startsWith("[") || !text.endsWith("]")) {
            return Value.Nothing.NOTHING;
        }
        try {
            return read(text);
        } catch (Malformed otherText) {
            return Value.Nothing.NOTHING;
        }
    }

    private void read() throws Malformed {
        value(0, value -> root = value);
    }

    /** A container takes its place before it is filled, so that of a cut text all is there that was read. */
    private void value(int depth, Consumer<Value> place) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("too-deep", "character " + at + ": more than " + DEEPEST + " levels deep");
        }
        if (++values > MOST_VALUES) {
            throw new Malformed(
                    "too-many-values", "character " + at + ": more than " + MOST_VALUES + " values in one record");
        }
        char first = peek();
        switch (first) {
            case '{' -> fields(depth, place);
            case '[' -> items(']', depth, place);
            case '(' -> items(')', depth, place);
            case '\'', '"' -> place.accept(new Value.Text(string(false)));
            default -> place.accept(isNumberStart(first) ? number() : word());
        }
    }

    private void items(char end, int depth, Consumer<Value> place) throws Malformed {
        List<Value> items = new ArrayList<>();
        place.accept(new Value.Items(items));
        at++;
        while (peek() != end) {
            value(depth + 1, items::add);
            separator(end);
        }
        at++;
    }

    private void fields(int depth, Consumer<Value> place) throws Malformed {
        Map<String, Value> fields = new LinkedHashMap<>();
        place.accept(new Value.Fields(fields));
        at++;
        while (peek() != '}') {
            List<Value> key = new ArrayList<>(1);
            value(depth + 1, key::add);
            if (peek() != ':') {
                throw malformed("a colon should stand here");
            }
            at++;
            String name = Objects.requireNonNullElse(key.getFirst().text(), "");
            value(depth + 1, value -> fields.put(name, value));
            separator('}');
        }
        at++;
    }

    private void separator(char end) throws Malformed {
        char next = peek();
        if (next == ',') {
            at++;
        } else if (next != end) {
            throw malformed("a comma or " + end + " should stand here");
        }
    }

    private Value number() throws Malformed {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed("a number should stand here");
        }
        at = number.end();
        return new Value.Digits(number.group());
    }

    private Value word() throws Malformed {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw malformed(peek() == 0 ? "the text ends inside the value" : "no value starts like this");
        }
        String name = word.group();
        boolean quoteFollows = word.end() < text.length() && "'\"".indexOf(text.charAt(word.end())) >= 0;
        if (quoteFollows && name.length() <= 2) {
            at = word.end();
            return new Value.Text(string(name.toLowerCase(Locale.ROOT).contains("r")));
        }
        Value constant = constant(name);
        at = word.end();
        return constant;
    }

    private Value constant(String name) throws Malformed {
        return switch (name) {
            case "True", "true" -> new Value.Flag(true);
            case "False", "false" -> new Value.Flag(false);
            case "None", "null", "nan", "NaN", "inf", "Infinity" -> Value.Nothing.NOTHING;
            default -> throw malformed("the name " + cut(name) + " is no literal and is not run");
        };
    }

    private String string(boolean isRaw) throws Malformed {
        char quote = text.charAt(at++);
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && !isRaw && at < text.length()) {
                at = Escape.append(string, text, at);
            } else {
                string.append(c);
            }
        }
        if (at == text.length()) {
            throw malformed("the text ends inside a string");
        }
        at++;
        return string.toString();
    }

    /** The next character that is no blank; U+0000, which no dump's text contains, at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isNumberStart(char c) {
        return (c >= '0' && c <= '9') || "-+.".indexOf(c) >= 0;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 40));
    }

    private Malformed malformed(String what) {
        String code = at >= text.length() ? "truncated" : "malformed-literal";
        return new Malformed(code, "character " + at + ": " + what);
    }
}
