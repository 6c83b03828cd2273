package io.broadsheet.ingest.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of authors, in the order given and first names first, from all the ways in which dumps write them. */
public final class Names {
    private static final Pattern AND = Pattern.compile(",? (?:and|&) | ?[;|\\n] ?(?:and )?");
    private static final Pattern COMMA = Pattern.compile(",(?: ?and )? ?");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\.?");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[- ]?){1,4}");
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d{3,}\\)$");
    private static final Pattern AND_OTHERS = Pattern.compile("(?i),? et al\\.?$");
    private static final Pattern OTHERS = Pattern.compile("(?i)(?:et al\\.?|others|nan|none|null)");
    private static final List<String> WHOLE =
            List.of("name", "fullname", "full_name", "display_name", "literal", "author", "raw_author_name", "text");
    private static final List<String> GIVEN =
            List.of("given", "first", "firstName", "first_name", "given_name", "forename", "firstname");
    private static final List<String> FAMILY =
            List.of("family", "last", "lastName", "last_name", "family_name", "surname", "lastname");

    private Names() {}

    /** From a string of names, a list of them, or objects and lists of their parts. */
    public static List<String> of(Value value) {
        List<Value> items = value.items();
        if (items.size() == 1 && items.getFirst().isText()) {
            return split(Objects.requireNonNullElse(items.getFirst().text(), ""));
        }
        return items.stream().map(Names::name).filter(Objects::nonNull).toList();
    }

    /** From strings of one name each: what separates names in others is part of these. */
    public static List<String> each(Stream<String> names) {
        return names.map(Prose::oneLine)
                .map(Names::inReadingOrder)
                .filter(Names::isName)
                .toList();
    }

    /**
     * The names in one string: {@code A, B and C}, {@code A and B; C}, {@code Last, First; Last, First},
     * {@code Last, First and Last, First}, or a list in brackets.
     */
    static List<String> split(String text) {
        Value list = Literals.list(text);
        if (list instanceof Value.Items) {
            return list.items().stream()
                    .map(Names::name)
                    .filter(Objects::nonNull)
                    .toList();
        }
        String lines = text.lines().map(Prose::oneLine).collect(Collectors.joining("\n"));
        List<String> parts = parts(AND, AND_OTHERS.matcher(lines).replaceFirst(""));
        boolean inverted = parts.stream().allMatch(part -> part.contains(","))
                && parts.stream().anyMatch(Names::isInverted);
        boolean separated = text.indexOf(';') >= 0 || text.indexOf('|') >= 0;
        Stream<String> names =
                inverted || separated ? parts.stream() : parts.stream().flatMap(part -> commaSeparated(part).stream());
        return names.map(Names::inReadingOrder).filter(Names::isName).toList();
    }

    private static List<String> commaSeparated(String text) {
        List<String> names = new ArrayList<>();
        for (String part : parts(COMMA, text)) {
            if (!names.isEmpty() && SUFFIX.matcher(part).matches()) {
                names.add(names.removeLast() + " " + part);
            } else {
                names.add(part);
            }
        }
        return names;
    }

    /** One comma, and no full name on both of its sides. */
    private static boolean isInverted(String text) {
        List<String> sides = parts(COMMA, text);
        return sides.size() == 2
                && (!sides.getFirst().contains(" ")
                        || INITIALS.matcher(sides.getLast()).matches());
    }

    /** {@code Last, First} and {@code Last, Jr., First} turned around, without a database's number of the author. */
    private static String inReadingOrder(String numbered) {
        String name = NUMBER.matcher(numbered).replaceFirst("");
        List<String> parts = name.indexOf(',') < 0 ? List.of() : parts(COMMA, name);
        if (parts.size() == 2) {
            boolean suffix = SUFFIX.matcher(parts.getLast()).matches();
            return suffix ? String.join(" ", parts) : parts.getLast() + " " + parts.getFirst();
        }
        if (parts.size() == 3 && SUFFIX.matcher(parts.get(1)).matches()) {
            return parts.get(2) + " " + parts.get(0) + " " + parts.get(1);
        }
        return name;
    }

    private static @Nullable String name(Value author) {
        String name = switch (author) {
            case Value.Fields fields -> ofFields(fields);
            case Value.Items(List<Value> parts) -> ofParts(parts);
            default -> author.text();
        };
        String ordered = name == null ? "" : inReadingOrder(Prose.oneLine(name));
        return isName(ordered) ? ordered : null;
    }

    private static @Nullable String ofFields(Value.Fields author) {
        Value person = author.get("author") instanceof Value.Fields nested ? nested : author;
        for (Value named : List.of(person, author)) {
            String whole = first(named, WHOLE);
            if (whole != null) {
                return whole;
            }
        }
        String middle = String.join(" ", person.texts("middle"));
        return joined(first(person, GIVEN), middle, first(person, FAMILY), person.text("suffix"));
    }

    /** Last name, first name, suffix, then affiliations: how arXiv's snapshot has them. */
    private static String ofParts(List<Value> parts) {
        List<String> texts = parts.stream()
                .limit(3)
                .map(part -> Objects.requireNonNullElse(part.text(), ""))
                .collect(Collectors.toCollection(ArrayList::new));
        if (texts.size() < 2) {
            return String.join(" ", texts);
        }
        return joined(texts.get(1), texts.get(0), texts.size() == 3 ? texts.get(2) : "");
    }

    private static @Nullable String first(Value author, List<String> names) {
        return names.stream()
                .map(author::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static boolean isName(String text) {
        boolean others = text.length() < 8 && OTHERS.matcher(text).matches();
        return !others && text.codePoints().anyMatch(Character::isLetter);
    }

    private static List<String> parts(Pattern separator, String text) {
        return separator
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
