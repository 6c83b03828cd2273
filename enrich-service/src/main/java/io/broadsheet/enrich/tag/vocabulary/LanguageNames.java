package io.broadsheet.enrich.tag.vocabulary;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.broadsheet.enrich.tag.text.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The languages of ICU by their English names. {@code language-names.txt} says which of them mean other things too;
 * names of four letters or less all do.
 */
final class LanguageNames {

    private static final int SHORT = 4;
    private static final Map<String, String> MARKS = marks();
    private static final List<Concept> CONCEPTS = read();

    private LanguageNames() {}

    static List<Concept> concepts() {
        return CONCEPTS;
    }

    static boolean has(String id) {
        return CONCEPTS.stream().anyMatch(concept -> concept.id().equals(id));
    }

    private static List<Concept> read() {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        return Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> !code.equals(names.languageDisplayName(code)))
                .map(names::languageDisplayName)
                .distinct()
                .filter(name -> !"-".equals(MARKS.get(name)))
                .map(LanguageNames::concept)
                .sorted(Comparator.comparing(Concept::id))
                .toList();
    }

    private static Concept concept(String name) {
        String marks = MARKS.getOrDefault(name, name.length() <= SHORT ? "~" : "");
        return new Concept(
                Slug.of(name), ConceptKind.LANGUAGE, name, List.of(Alias.parse(name + "!" + marks)), List.of());
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageNames.class.getResourceAsStream("language-names.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] columns = line.split(" ", 2);
                        Arrays.stream(columns[1].split(", ")).forEach(name -> marks.put(name, columns[0]));
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(marks);
    }
}
