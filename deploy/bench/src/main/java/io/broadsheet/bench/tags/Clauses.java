package io.broadsheet.bench.tags;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A record's words in small letters, a list for each clause: what stands between signs of punctuation. */
final class Clauses {

    private static final Pattern PUNCTUATION = Pattern.compile("[,;:()\\[\\]{}\"“”!?…|]|\\.(?=\\s|$)|\\s[-–—]\\s");

    private Clauses() {}

    static List<List<String>> of(KeywordRecord paper) {
        return Stream.of(paper.title(), paper.abstractText())
                .flatMap(text -> Arrays.stream(PUNCTUATION.split(text, -1)))
                .map(Stems::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
