package io.broadsheet.enrich.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Letters that are written with others: Greek by their names, and those that Unicode does not decompose. */
final class SpelledLetters {

    private static final String GREEK_NAME = "GREEK (?:SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+)";

    private static final Map<Integer, String> GREEK = IntStream.rangeClosed(0x0391, 0x03c9)
            .filter(point -> name(point).matches(GREEK_NAME))
            .boxed()
            .collect(toUnmodifiableMap(
                    point -> point,
                    point -> name(point)
                            .replaceAll(GREEK_NAME, "$1")
                            .replace("LAMDA", "LAMBDA")
                            .toLowerCase(Locale.ROOT)));

    private SpelledLetters() {}

    static @Nullable String of(int point) {
        return switch (point) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'đ', 'Đ' -> "d";
            case 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ł', 'Ł' -> "l";
            case 'ħ', 'Ħ' -> "h";
            case 'ı' -> "i";
            default -> GREEK.get(point);
        };
    }

    private static String name(int point) {
        return Optional.ofNullable(Character.getName(point)).orElse("");
    }
}
