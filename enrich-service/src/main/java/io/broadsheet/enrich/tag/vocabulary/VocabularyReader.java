package io.broadsheet.enrich.tag.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of a vocabulary and refuses it at its first broken entry. {@code vocabulary.txt} describes the form. */
final class VocabularyReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.+-]*");
    private static final Pattern VERSION = Pattern.compile("version\\s+([1-9][0-9]{0,8})");

    private final String file;
    private final List<VocabularyFile.Line<Concept>> concepts = new ArrayList<>();
    private final List<VocabularyFile.Line<String>> removals = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable Integer version;

    VocabularyReader(String file) {
        this.file = file;
    }

    VocabularyFile read(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line, i + 1);
            }
        }
        if (version == null) {
            throw broken(Math.max(1, text.size()), "there is no version; begin with 'version 1'");
        }
        return new VocabularyFile(file, version, List.copyOf(concepts), List.copyOf(removals));
    }

    private void readLine(String line, int number) {
        var matcher = VERSION.matcher(line);
        if (version == null && matcher.matches()) {
            version = Integer.valueOf(matcher.group(1));
            return;
        }
        if (line.startsWith("- ")) {
            String id = id(line.substring(2), number);
            claim(id, number);
            removals.add(new VocabularyFile.Line<>(number, id));
            return;
        }
        Concept concept = concept(line, number);
        claim(concept.id(), number);
        concepts.add(new VocabularyFile.Line<>(number, concept));
    }

    private void claim(String id, int number) {
        Integer earlier = lines.putIfAbsent(id, number);
        if (earlier != null) {
            throw broken(number, "the id " + id + " is in line " + earlier + " already");
        }
    }

    private Concept concept(String line, int number) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 4 && columns.length != 5) {
            throw broken(
                    number,
                    "there are " + columns.length
                            + " columns; write kind | id | label | aliases | broader concepts, the last may be left out");
        }
        Alias label = Alias.parse(columns[2]);
        List<Alias> aliases = new ArrayList<>(List.of(label));
        list(columns[3]).forEach(alias -> aliases.add(Alias.parse(alias)));
        return new Concept(
                id(columns[1], number),
                kind(columns[0].strip(), number),
                label.words(),
                List.copyOf(aliases),
                columns.length == 5 ? list(columns[4]) : List.of());
    }

    private String id(String written, int number) {
        String id = written.strip();
        if (!ID.matcher(id).matches()) {
            throw broken(number, "'" + id + "' is no id; use small letters, digits, hyphens, dots and plus signs");
        }
        return id;
    }

    private ConceptKind kind(String name, int number) {
        return Arrays.stream(ConceptKind.values())
                .filter(kind -> kind.value().equals(name))
                .findFirst()
                .orElseThrow(() -> broken(
                        number,
                        "'" + name + "' is no kind; use one of "
                                + Arrays.toString(ConceptKind.values()).toLowerCase(Locale.ROOT)));
    }

    private static List<String> list(String column) {
        return Arrays.stream(column.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private VocabularyException broken(int line, String problem) {
        return new VocabularyException(file, line, problem);
    }
}
