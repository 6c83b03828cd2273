package io.broadsheet.bench.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.catalog.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A query of the golden list.
 *
 * @param words of a right paper's title, in lower case
 */
record GoldenQuery(String corpus, String kind, String text, List<String> words) {

    boolean isRight(Paper paper) {
        String title = paper.title().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(title::contains);
    }

    static List<GoldenQuery> of(String corpus) {
        return all().stream().filter(query -> query.corpus.equals(corpus)).toList();
    }

    static List<GoldenQuery> all() {
        List<GoldenQuery> queries = new ArrayList<>();
        String corpus = "";
        for (String line : lines()) {
            if (line.startsWith("[")) {
                corpus = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 3);
                queries.add(new GoldenQuery(corpus, parts[0], parts[1], List.of(parts[2].split(" "))));
            }
        }
        return queries;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(GoldenQuery.class.getResourceAsStream("golden.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
