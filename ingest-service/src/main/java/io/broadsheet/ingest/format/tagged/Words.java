package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Prose;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists as these formats write them. */
final class Words {
    private static final int LONGEST_NAME = 200;
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SUFFIX_LAST = Pattern.compile("([^,]+), *([^,]+), *((?i:jr|sr|ii|iii|iv)\\.?)");

    private Words() {}

    /** Words separated by semicolons, else by commas, after lines are joined. */
    static Collection<String> split(String text) {
        String line = Prose.oneLine(text);
        return split(line.indexOf(';') >= 0 ? SEMICOLON : COMMA, line);
    }

    static Collection<String> bySemicolon(String text) {
        return split(SEMICOLON, Prose.oneLine(text));
    }

    /** Names, one each, last names first or not. */
    static Collection<String> names(Stream<String> names) {
        return Names.each(names.map(Prose::oneLine).map(Words::withSuffixSecond));
    }

    /** {@code Last, First, Jr.} as {@code Last, Jr., First}. */
    private static String withSuffixSecond(String name) {
        return name.length() > LONGEST_NAME ? name : SUFFIX_LAST.matcher(name).replaceFirst("$1, $3, $2");
    }

    private static Collection<String> split(Pattern separator, String line) {
        return separator.splitAsStream(line).filter(word -> !word.isBlank()).toList();
    }
}
